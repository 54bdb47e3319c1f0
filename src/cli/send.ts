// `tend send`: one pass over what is to go out, and what a person found out about a mail of which that is not known.
import { Command } from 'commander'
import { Failure } from '../domain/failure.ts'
import type { Dispatch, Draft } from '../operations/mail/ports.ts'
import { sayDispatch } from '../operations/mail/resolve-dispatch.ts'
import { type DryRun, type PassReport, previewPass, sendDue } from '../operations/mail/send-due.ts'
import { syncStale } from '../operations/mail/sync-stale.ts'
import type { QueuedNotice } from '../operations/notices/queued-notice.ts'
import { sendNotices } from '../operations/notices/send-notices.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly data?: string
  readonly dryRun?: boolean
  readonly wasSent?: string
  readonly wasNotSent?: string
}

export function sendCommand(wiring: Wiring): Command {
  const command = new Command('send')
    .description(
      'Reads the mailboxes, then sends what is approved and may go out now. A running server does so by itself.',
    )
    .option('--dry-run', 'says what would go out, and what waits for what; sends nothing')
    .option('--was-sent <MESSAGE_ID>', 'a mail that is held did go out: it is recorded as sent')
    .option('--was-not-sent <MESSAGE_ID>', 'a mail that is held did not go out: its draft waits for approval again')
  return answers(command, async () => {
    const { dryRun, wasSent, wasNotSent, ...choice } = command.optsWithGlobals<Options>()
    await using tend = await wiring.open(choice)
    if (wasSent !== undefined || wasNotSent !== undefined) {
      if (wasSent !== undefined && wasNotSent !== undefined)
        throw new Failure('bad_input', 'It was sent or it was not: say one of both.')
      const messageId = (wasSent ?? wasNotSent) as string
      const word = { messageId, wasSent: wasSent !== undefined, now: tend.clock.now() }
      const dispatch = await tend.store.write(theWorkspace, writer => sayDispatch(tend, writer, word))
      return { json: dispatch, words: dispatchWords(dispatch) }
    }
    if (dryRun) {
      const would = await previewPass(tend, { workspace: theWorkspace })
      return { json: would, words: dryWords(would) }
    }
    using kit = await wiring.mailKit(choice)
    const access = { connect: wiring.connectMailbox, vault: kit.vault, tokens: kit.tokens }
    const synced = await syncStale(tend, access, tend.clock.now())
    const notices = (await sendNotices(tend, kit, { workspace: theWorkspace })).map(noticeDocument)
    const report = await sendDue(tend, kit, { workspace: theWorkspace })
    const unread = synced.flatMap(({ mailbox, fault }) =>
      fault === null ? [] : [`${mailbox} can’t be read: ${fault}`],
    )
    const words = [...unread, ...notices.map(noticeWords), reportWords(report)].join('\n')
    return { json: { ...report, notices, synced }, words }
  })
}

function noticeDocument({ notice: { id, about, to, subject }, state, says }: QueuedNotice) {
  return { id, about, to: to.address, subject, state, says }
}

function noticeWords({ state, to, subject, says }: ReturnType<typeof noticeDocument>): string {
  return `notice ${state}: ${to}: ${subject}${says && state !== 'sent' ? `: ${says}` : ''}`
}

function reportWords(report: PassReport): string {
  return [
    `${report.sent.length} sent, ${report.unsent.length} not taken, ${report.waiting.length} waiting.`,
    ...report.unsent.map(dispatchWords),
    ...keptWords(report),
  ].join('\n')
}

function dryWords(run: DryRun): string {
  const lines = run.would.map(({ to, subject }) => `would go out: ${to}: ${subject}`)
  return [`${run.would.length} would go out, ${run.waiting.length} wait.`, ...lines, ...keptWords(run)].join('\n')
}

function keptWords({ waiting, withdrawn, toCheck }: Omit<DryRun, 'would'>): string[] {
  const kept = (word: string) => (entry: { draft: Draft; because: string }) =>
    `${word}: ${entry.draft.to}: ${entry.because}`
  const held = toCheck.filter(({ state }) => state === 'held')
  const act =
    held.length === 0
      ? []
      : ['Look whether those that are held arrived, then say `tend send --was-sent` or `--was-not-sent`.']
  return [...waiting.map(kept('waits')), ...withdrawn.map(kept('withdrawn')), ...toCheck.map(dispatchWords), ...act]
}

function dispatchWords({ to, state, said, messageId }: Dispatch): string {
  return `${state}: ${to}${said ? `: ${said}` : ''} (${messageId})`
}
