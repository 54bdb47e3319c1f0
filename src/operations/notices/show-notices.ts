// The notices as people look at them: those that are still to go out, with what they wait for, and those that did not.
import type { Instant } from '../../domain/instant.ts'
import type { Reader } from '../ports.ts'
import { clearNotice } from './clear-notice.ts'
import { listNotices, type NoticeState, type QueuedNotice } from './queued-notice.ts'

export interface ShownNotice extends QueuedNotice {
  /** Why it is not out yet; null for one that is not due, or is settled. */
  readonly waitsFor: string | null
}

/** What a person may have to act on. */
const open: readonly NoticeState[] = ['held', 'unconfirmed', 'failed', 'waiting', 'claimed']
const mostShown = 200

export interface NoticesAsked {
  /** Left out = all that are not settled, and those that failed. */
  readonly state?: NoticeState | undefined
  readonly now: Instant
}

/** The ones of each state in order: what waits by when it goes out, all else the newest first. */
export async function showNotices(reader: Reader, { state, now }: NoticesAsked): Promise<ShownNotice[]> {
  const shown: ShownNotice[] = []
  for (const each of state ? [state] : open) {
    const found = await listNotices(reader, { state: each, isOldestFirst: each === 'waiting', limit: mostShown })
    for (const queued of found) shown.push({ ...queued, waitsFor: await waitOf(reader, queued, now) })
  }
  return shown
}

async function waitOf(reader: Reader, queued: QueuedNotice, now: Instant): Promise<string | null> {
  if (queued.state !== 'waiting' || queued.at > now) return null
  const clearance = await clearNotice(reader, { queued, now, closed: new Set() })
  return clearance.may === 'go' ? null : clearance.because
}
