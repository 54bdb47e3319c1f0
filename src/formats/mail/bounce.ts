// Reads a delivery report: which addresses failed, whether that lasts, and why. Whether a message is one at all is
// bounce-evidence.ts's to say.

import { addressesIn } from './address-pattern.ts'
import { alternatives } from './alternatives.ts'
import { bodyText } from './body-text.ts'
import { readStatusGroups, type StatusGroup } from './delivery-status.ts'
import { type FailedRecipient, failedLocalNames, failedRecipients } from './failed-recipients.ts'
import { type BounceResult, type FailureEvidence, judgeFailure, statusIn } from './judge-failure.ts'
import { headerOf, type Message } from './message.ts'
import { copiedWords, serverWords } from './report-words.ts'

// A report of a delay that no status group marks as one.
const warning = alternatives('i')`
    warning only|just a warning|is only a notification about a delay|(?:has|have) (?:not yet been|been delayed)
    not yet (?:been )?(?:delivered|received)|still being retried
    will (?:continue|keep) (?:trying|to try|to attempt)|\(delay\)|delivery delayed|has been postponed
    will be retried|advisory-only|no action is required
  `

/** One result per failed recipient; empty when the report names none. */
export function readBounce(message: Message): BounceResult[] {
  const text = bodyText(message)
  const words = serverWords(text)
  const isDelay = warning.test(`${message.subject}\n${words}`)
  const plain = plainRecipients(message, words)
  const groups = statusGroups(message, text)
  const failed = groups.filter(group => !/^(?:delivered|relayed|expanded)/.test(group.action))
  const evidence =
    failed.length > 0
      ? failed.map(group => fromGroup(group, plain, words))
      : plain.map(({ address, origin, said }) => ({
          recipient: address,
          origin,
          status: statusIn(said),
          isDelay,
          said: [said],
          words,
        }))
  return onePerRecipient(evidence.map(judgeFailure))
}

function plainRecipients(message: Message, words: string): FailedRecipient[] {
  const ours = new Set([message.from, ...message.to].map(mailbox => mailbox?.address.toLowerCase() ?? ''))
  const named = failedRecipients(words, ours)
  if (named.length > 0) return named
  const elsewhere = [
    addressesIn(headerOf(message, 'x-failed-recipients')),
    addressesIn(message.subject),
    ...message.returned.map(copiedRecipients),
    copiedRecipients(copiedWords(bodyText(message))),
  ]
  const domain = message.from?.address.split('@')[1]
  const local = domain ? failedLocalNames(words).map(name => `${name}@${domain}`) : []
  const found = [local, ...elsewhere].find(addresses => addresses.length > 0) ?? []
  return found.map(address => ({ address, said: words }))
}

/** To whom the copy of our message went: who it was `for` on its way, else its To. */
function copiedRecipients(copy: string): string[] {
  const head = copy
    .replace(/^\s+/, '')
    .split('\n\n')
    .slice(0, 2)
    .join('\n')
    .replaceAll(/\n[ \t]+/g, ' ')
  const original = /^X-HmXmrOriginalRecipient:(.*)$/im.exec(head) ?? /^To:(.*)$/im.exec(head)
  const addressed = addressesIn(original?.[1] ?? '')
  return addressed.length > 0 ? addressed : addressesIn(/\bfor <([^>]+)>/i.exec(head)?.[1] ?? '')
}

function fromGroup(group: StatusGroup, plain: readonly FailedRecipient[], words: string): FailureEvidence {
  const recipient = group.originalRecipient || group.finalRecipient
  const own = plain.find(({ address }) => isSame(address, group.finalRecipient) || isSame(address, recipient))
  return {
    recipient,
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(group.status)?.[0] ?? '',
    isDelay: group.action.startsWith('delayed'),
    said: [group.diagnostic, group.status, own?.said ?? ''],
    words,
  }
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function onePerRecipient(results: readonly BounceResult[]): BounceResult[] {
  return results.filter(
    (result, place) => results.findIndex(({ recipient }) => isSame(recipient, result.recipient)) === place,
  )
}

/** From the report part; else from the text, when the MIME around it is broken; else from a report inside a wrapping. */
function statusGroups(message: Message, text: string): StatusGroup[] {
  const sources = [message.reports.map(report => report.text), [text], message.returned]
  return sources.map(source => source.flatMap(readStatusGroups)).find(groups => groups.length > 0) ?? []
}
