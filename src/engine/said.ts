// What a sentence may name of its reason: the dates of its evidence, the instant and the word beside it. Dates are
// written in the contact's zone, and with the year only when it is not that of their last event, so that a sentence
// does not change with the day on which it is read.
import type { Instant } from '../domain/instant.ts'
import { DAY_MS } from '../domain/instant.ts'
import { toWallTime, zoneOf } from '../domain/zone.ts'
import type { Standing } from './standing.ts'
import type { Reason, Verdict } from './verdict.ts'

export interface Said {
  has(place: number): boolean
  /** The date of a piece of evidence: `3 Nov`. */
  date(place?: number): string
  /** The instant beside the evidence, with the time of day unless it is midnight: `9 Nov, 08:30`. */
  instant(): string
  word(): string
  /** The count in the reason's detail with a noun: `3 touches`. */
  count(noun: string): string
  zone(): string
  /** The step that the verdict asks for. */
  event(): string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function saidOf(reason: Reason, verdict: Verdict, standing: Standing): Said {
  const zone = zoneOf(standing.timeZone)
  const wallOf = (instant: Instant) => new Date(toWallTime(zone, instant))
  const usualYear = wallOf(standing.lastEventAt).getUTCFullYear()
  const dateOf = (wall: Date) => {
    const year = wall.getUTCFullYear() === usualYear ? '' : ` ${wall.getUTCFullYear()}`
    return `${wall.getUTCDate()} ${months[wall.getUTCMonth()]}${year}`
  }
  return {
    has: place => reason.evidenceAt[place] !== undefined,
    date: (place = 0) => {
      const at = reason.evidenceAt[place]
      return at === undefined ? 'an unknown day' : dateOf(wallOf(at))
    },
    instant: () => {
      if (reason.instant === null) return 'further notice'
      const wall = wallOf(reason.instant)
      const clock = wall.getTime() % DAY_MS === 0 ? '' : `, ${wall.toISOString().slice(11, 16)}`
      return `${dateOf(wall)}${clock}`
    },
    word: () => String(reason.detail ?? ''),
    count: noun => `${reason.detail} ${noun}${reason.detail === 1 ? '' : pluralOf(noun)}`,
    zone: () => standing.timeZone.split('/').pop()!.replaceAll('_', ' '),
    event: () => verdict.touch?.step ?? verdict.next?.step ?? '',
  }
}

function pluralOf(noun: string): string {
  return noun.endsWith('ch') ? 'es' : 's'
}
