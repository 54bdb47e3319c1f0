// `tend refer`: somebody referred somebody to us.
import { Command } from 'commander'
import { findContact } from '../operations/find-contact.ts'
import { findRecord } from '../operations/find-record.ts'
import { theWorkspace } from '../operations/ports.ts'
import { type ReferredPerson, refer } from '../operations/referrals/refer.ts'
import { answers } from './answer.ts'
import { contactName } from './verdict-words.ts'
import type { Wiring } from './wiring.ts'

interface Options extends ReferredPerson {
  readonly data?: string
}

export function referCommand(wiring: Wiring): Command {
  const command = new Command('refer')
    .description('Records a referral: whom they named becomes a contact, and the referrer is owed a word and a report.')
    .argument('<REFERRER>', 'who refers: the id, an address, or a name that only one has')
    .option('--name <NAME>', 'whom they refer')
    .option('--email <ADDRESS>', 'the address of whom they refer')
    .option('--phone <NUMBER>', 'their number, with its country code')
    .option('--company <NAME>', 'where they work')
    .option('--note <TEXT>', 'what was said of them')
    .addHelpText('after', '\n  tend refer ana@example.com --name "Eva Sanz" --email eva@example.org')
  return answers(command, async (said: string) => {
    const { data, name, email, phone, company, note } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open({ ...(data !== undefined && { data }) })
    const referrer = (await tend.store.read(theWorkspace, reader => findContact(reader, said))).contact
    const person = {
      ...(name && { name }),
      ...(email && { email }),
      ...(phone && { phone }),
      ...(company && { company }),
      ...(note && { note }),
    }
    const call = { workspace: theWorkspace, referrer: referrer.id, person, now: tend.clock.now() }
    const referred = await refer(tend, call)
    const whom = (await tend.store.read(theWorkspace, reader => findRecord(reader, referred.contact))).contact
    const known = referred.isNew ? 'is a new contact' : 'was known already'
    const words = referred.isRepeated
      ? `${contactName(referrer)} had referred ${contactName(whom)} before; nothing was recorded again.`
      : `${contactName(referrer)} referred ${contactName(whom)} (${whom.id}), who ${known}. A word to the referrer is due.`
    return { json: { referrer: referrer.id, ...referred }, words }
  })
}
