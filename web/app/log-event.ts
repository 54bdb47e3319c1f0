// Logs an event for a contact, says what the engine makes of it, and offers the undo (a retraction, never a delete).
import type { NewEvent, Verdict } from '../../src/http/contract.ts'
import { nearDate } from '../words/time-words.ts'
import { decidingReason, kindWords, touchInWords } from '../words/verdict-words.ts'
import { call } from './call.ts'
import { renewEverything } from './queries.ts'
import { showFailure, showToast } from './toasts.ts'

export interface Logged {
  readonly contact: { readonly id: string; readonly name: string }
  readonly done: string
  readonly event: NewEvent
}

/** @returns the new verdict, or undefined when it was refused; the refusal has been shown */
export async function logEvent({ contact, done, event }: Logged): Promise<Verdict | undefined> {
  try {
    const recorded = await call('POST /api/contacts/{id}/events', { path: { id: contact.id }, body: event })
    showToast({
      says: `${contact.name}: ${done.toLowerCase()}.\n${nextInWords(recorded.verdict)}`,
      undo: () => void retractEvent(contact.id, recorded.event.id),
    })
    await renewEverything()
    return recorded.verdict
  } catch (error) {
    showFailure(error)
    return undefined
  }
}

export async function retractEvent(id: string, event: string): Promise<void> {
  try {
    await call('POST /api/contacts/{id}/events/{event}/retraction', { path: { id, event } })
    showToast({ says: 'Taken back: it no longer counts.' })
    await renewEverything()
  } catch (error) {
    showFailure(error)
  }
}

/** What comes next by the new verdict, in a line. */
function nextInWords(verdict: Verdict): string {
  const kind = kindWords[verdict.kind].title
  const now = Date.now()
  if (verdict.touch) return `Next: ${touchInWords(verdict.touch)}, ${nearDate(verdict.touch.targetAt, now)}.`
  if (verdict.until) return `Next: ${kind.toLowerCase()} until ${nearDate(verdict.until, now)}.`
  const reason = decidingReason(verdict)
  return `Next: ${kind.toLowerCase()}. ${reason?.says ?? ''}`
}
