// `tend erase`: a person's data gone.
import { Command } from 'commander'
import { eraseContact } from '../operations/erase.ts'
import { findContact } from '../operations/find-contact.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { contactName } from './verdict-words.ts'
import type { Wiring } from './wiring.ts'

export function eraseCommand(wiring: Wiring): Command {
  const command = new Command('erase')
    .description('Erases all data of a person. Where they opted out, a hash of the address is kept to honour that.')
    .argument('<CONTACT>', 'the id, an address, or a name that only one has')
  return answers(command, async (said: string) => {
    await using tend = await wiring.open(command.optsWithGlobals<{ data?: string }>())
    const { contact } = await tend.store.read(theWorkspace, reader => findContact(reader, said))
    await eraseContact(tend, { workspace: theWorkspace, contact: contact.id, now: tend.clock.now() })
    // The name is theirs too, but whoever erases must see whom.
    return { json: { erased: contact.id }, words: `${contactName(contact)} (${contact.id}) is erased.` }
  })
}
