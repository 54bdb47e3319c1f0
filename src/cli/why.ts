// `tend why`: the verdict on one contact in full.
import { Command } from 'commander'
import { contactPage } from '../operations/contact-page.ts'
import { findContact } from '../operations/find-contact.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { instantOption } from './instant-option.ts'
import { verdictWords } from './verdict-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly now?: string
}

export function whyCommand(wiring: Wiring): Command {
  const command = new Command('why')
    .description('Says what to do about a contact, because of which events, by which rule, and what would change it.')
    .argument('<CONTACT>', 'the id, an address, or a name that only one has')
    .option('--now <INSTANT>', 'the verdict at an instant, in ISO 8601 with offset (default: now)')
  return answers(command, async (said: string) => {
    const { now, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    return await tend.store.read(theWorkspace, async reader => {
      const record = await findContact(reader, said)
      const page = await contactPage(tend, reader, { record, now: instantOption('now', now, tend.clock.now()) })
      const words = verdictWords(record.contact, page.verdict, page.timeline)
      return { json: { contact: page.contact, ...page.verdict }, words }
    })
  })
}
