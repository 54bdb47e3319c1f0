// `tend notices`: the mails that somebody's own act asked for, such as the confirmation of a booking, and what became of
// them.
import { Command } from 'commander'
import { Failure } from '../domain/failure.ts'
import { formatInstant } from '../domain/instant.ts'
import { noticeStates } from '../operations/notices/queued-notice.ts'
import { sayNotice } from '../operations/notices/resolve-notices.ts'
import { type ShownNotice, showNotices } from '../operations/notices/show-notices.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly state?: string
  readonly wasSent?: string
  readonly wasNotSent?: string
}

export function noticesCommand(wiring: Wiring): Command {
  const command = new Command('notices')
    .description('Confirmations, reminders and the like: what is still to go out and waits for what, and what did not.')
    .option('--state <STATE>', `only those: ${noticeStates.join(', ')}`)
    .option('--was-sent <NOTICE>', 'one that is held did go out')
    .option('--was-not-sent <NOTICE>', 'one that is held did not go out: it is sent now')
  return answers(command, async () => {
    const { state: said, wasSent, wasNotSent, ...choice } = command.optsWithGlobals<Options>()
    const state = noticeStates.find(known => known === said)
    if (said !== undefined && !state) throw new Failure('bad_input', `--state is one of ${noticeStates.join(', ')}`)
    if (wasSent !== undefined && wasNotSent !== undefined)
      throw new Failure('bad_input', 'It was sent or it was not: say one of both.')
    await using tend = await wiring.open(choice)
    const now = tend.clock.now()
    const id = wasSent ?? wasNotSent
    if (id !== undefined) {
      const word = { id, wasSent: wasSent !== undefined, now }
      const queued = await tend.store.write(theWorkspace, writer => sayNotice(writer, word))
      return { json: jsonOf({ ...queued, waitsFor: null }), words: lineOf({ ...queued, waitsFor: null }) }
    }
    const shown = await tend.store.read(theWorkspace, reader => showNotices(reader, { state, now }))
    const words = shown.length === 0 ? 'No notice waits or needs a look.' : shown.map(lineOf).join('\n')
    return { json: shown.map(jsonOf), words }
  })
}

function jsonOf({ notice, state, at, says, waitsFor, delivery }: ShownNotice) {
  const { id, about, contact, to, subject } = notice
  const messageId = delivery?.messageId ?? null
  return { id, about, contact, to: to.address, subject, state, at: formatInstant(at), says, waitsFor, messageId }
}

function lineOf({ notice, state, at, says, waitsFor }: ShownNotice): string {
  const { id, to, subject } = notice
  const why = waitsFor ?? says
  const when = formatInstant(at).slice(0, 16)
  return `${state.padEnd(11)} ${when}  ${to.address}: ${subject} (${id})${why ? `\n    ${why}` : ''}`
}
