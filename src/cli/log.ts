// `tend log`: records events of a contact as they are typed, `call_logged direction=out disposition=voicemail`.
import { Command } from 'commander'
import { badInput, Failure } from '../domain/failure.ts'
import { formatInstant, type Instant } from '../domain/instant.ts'
import { writeEvent } from '../domain/read-event.ts'
import { zoneOf } from '../domain/zone.ts'
import { contactPage } from '../operations/contact-page.ts'
import { findContact } from '../operations/find-contact.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { recordEvents } from '../operations/record-event.ts'
import { retractEvent } from '../operations/retract-event.ts'
import { answers } from './answer.ts'
import { readTypedEvents } from './typed-event.ts'
import { verdictWords } from './verdict-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly undo?: string
}

export function logCommand(wiring: Wiring): Command {
  const command = new Command('log')
    .description('Records events of a contact, and answers the verdict that they bring.')
    .argument('<CONTACT>', 'the id, an address, or a name that only one has')
    .argument('[EVENT...]', 'a kind and its fields as name=value; `at` left out = now. Several follow one another')
    .option('--undo <EVENT_ID>', 'takes a recorded event back instead')
    .addHelpText('after', '\n  tend log ana@example.com call_logged direction=out disposition=voicemail')
  return answers(command, async (said: string, words: string[]) => {
    const { undo, ...choice } = command.optsWithGlobals<Options>()
    if ((undo === undefined) === (words.length === 0)) {
      throw new Failure('bad_input', 'Either an event is to be given, or --undo with the id of one.')
    }
    await using tend = await wiring.open(choice)
    const { contact } = await tend.store.read(theWorkspace, reader => findContact(reader, said))
    const call = { workspace: theWorkspace, contact: contact.id, now: tend.clock.now() }
    if (undo !== undefined) {
      await retractEvent(tend, { ...call, event: undo })
      return await answer(tend, contact.id, { retracted: undo })
    }
    const events = readTypedEvents(words, call.now)
    if (events.faults.length > 0) throw badInput('The event is refused', events.faults)
    const { added } = await recordEvents(tend, { ...call, events: events.read, untimed: events.untimed })
    const zone = zoneOf(contact.timeZone)
    const text = (instant: Instant) => formatInstant(instant, zone.offsetAt(instant))
    return await answer(tend, contact.id, { recorded: added.map(event => writeEvent(event, text)) })
  })
}

function answer(tend: Tend, id: string, done: Record<string, unknown>) {
  return tend.store.read(theWorkspace, async reader => {
    const record = await findContact(reader, id)
    const { verdict, timeline } = await contactPage(tend, reader, { record, now: tend.clock.now() })
    return { json: { contact: id, ...done, verdict }, words: verdictWords(record.contact, verdict, timeline) }
  })
}
