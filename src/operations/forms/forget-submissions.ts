// What forms hold of a person who is erased, beside what names them as its contact: what waits or is held with an address
// of theirs in it, and the mails that asked them to confirm.
import { type Address, addressKey } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import { noticeNoun } from '../notices/notice.ts'
import type { Writer } from '../ports.ts'
import { answerOf, listSubmissions, type Submission, type SubmissionDocument, submissionNoun } from './submission.ts'

// Held ones go by themselves after thirty days, so that there are never many.
const mostHeld = 100_000

export async function forgetSubmissions(writer: Writer, { id, addresses }: Contact): Promise<void> {
  const theirs = (await writer.documents.list(submissionNoun, { contact: id, limit: mostHeld })) as SubmissionDocument[]
  const keys = new Set(addresses.map(keyOf))
  for (const state of ['pending', 'spam', 'failed'] as const) {
    const held = await listSubmissions(writer, { state, limit: mostHeld })
    theirs.push(...held.filter(({ value }) => keysOf(value).some(key => keys.has(key))))
  }
  for (const { id: submission, value } of theirs) {
    if (value.notice !== null) await writer.documents.remove(noticeNoun, value.notice)
    await writer.documents.remove(submissionNoun, submission)
  }
}

function keysOf(submission: Submission): string[] {
  const given = (['email', 'phone'] as const).map(channel => ({ channel, value: answerOf(submission, channel) }))
  return given.filter(({ value }) => value !== '').map(keyOf)
}

function keyOf(address: Address): string {
  return `${address.channel} ${addressKey(address)}`
}
