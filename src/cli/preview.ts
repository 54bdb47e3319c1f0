// `tend preview`: every future touch of a contact, should they never answer.
import { Command } from 'commander'
import { findContact } from '../operations/find-contact.ts'
import { type FutureTouch, previewTouches } from '../operations/mail/preview-touches.ts'
import { prepareTemplates } from '../operations/mail/templates.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import { instantOption } from './instant-option.ts'
import { contactName } from './verdict-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly now?: string
}

export function previewCommand(wiring: Wiring): Command {
  const command = new Command('preview')
    .description(
      'Shows every touch that a contact would get if they never answered: when, by which way, in which words.',
    )
    .argument('<CONTACT>', 'the id, an address, or a name that only one has')
    .option('--now <INSTANT>', 'from an instant on, in ISO 8601 with offset (default: now)')
  return answers(command, async (said: string) => {
    const { now, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    using kit = await wiring.mailKit(choice)
    const shipped = await kit.shippedTemplates()
    await prepareTemplates(tend, { workspace: theWorkspace, shipped, now: tend.clock.now() })
    return await tend.store.read(theWorkspace, async reader => {
      const record = await findContact(reader, said)
      const from = instantOption('now', now, tend.clock.now())
      const preview = await previewTouches(tend, reader, { record, now: from })
      const { touches, ends } = preview
      const count = `${contactName(record.contact)}: ${touches.length} touches, should no answer come.`
      const words = [count, ...touches.map(touchWords), `Then: ${ends.kind} (${ends.rule}).`].join('\n')
      return { json: preview, words }
    })
  })
}

function touchWords({ at, channel, intent, rule, mail }: FutureTouch): string {
  const heading = `${at.slice(0, 10)} ${at.slice(11, 16)}  ${channel}, ${intent.replaceAll('_', ' ')} (${rule})`
  if (!mail) return heading
  const held = mail.held ? [`    held: ${mail.held}`] : []
  return [`${heading}: ${mail.subject}`, ...held, ...mail.text.split('\n').map(line => `    ${line}`)]
    .join('\n')
    .trimEnd()
}
