// The state of learning as the document that pages and programs read.
import { formatInstant, type Instant } from '../domain/instant.ts'
import type { Zone } from '../domain/zone.ts'
import type { LearningNote } from './learning-log.ts'
import { readLearningState } from './nightly-learning.ts'
import type { Reader } from './ports.ts'
import { readZone } from './settings.ts'

export async function learningDocument(reader: Reader, now: Instant) {
  const zone = await readZone(reader)
  const { plan, nextAt, last, lastChange } = await readLearningState(reader, now)
  const { isOn, isAsked, lookedAt } = plan
  const write = (instant: Instant | null) => (instant === null ? null : formatInstant(instant, zone.offsetAt(instant)))
  return {
    ...{ isOn, isAsked, lookedAt: write(lookedAt), nextAt: write(nextAt) },
    last: last && noteIn(last, zone),
    lastChange: lastChange && noteIn(lastChange, zone),
  }
}

export type LearningDocument = Awaited<ReturnType<typeof learningDocument>>

function noteIn(note: LearningNote, zone: Zone) {
  return { ...note, learnedAt: formatInstant(note.learnedAt, zone.offsetAt(note.learnedAt)) }
}
