// The log of learning: when the own history was learned, from how much, which limits it changed, and in which playbooks.
import type { Instant } from '../domain/instant.ts'
import type { PlaybookReference } from './kept.ts'
import type { LearnedSegment, LearnedTable } from './learned-limits.ts'
import type { Reader, Writer } from './ports.ts'

/** Who had it learned: the timer of a server, or a user. */
export type LearnedBy = 'timer' | 'user'

/** Touches after which silence means no, for the whole (`all`) or a segment; null = no line was drawn. */
export interface LimitChange {
  readonly segment: string
  readonly before: number | null
  readonly after: number | null
  /** Runs of attempts that the new one stands on. */
  readonly runs: number
}

export interface LearningNote {
  readonly learnedAt: Instant
  readonly by: LearnedBy
  readonly contacts: number
  readonly runs: number
  readonly attempts: number
  readonly answered: number
  readonly changes: readonly LimitChange[]
  readonly renewed: readonly PlaybookReference[]
}

interface Kept extends Pick<LearningNote, 'by' | 'changes' | 'renewed'> {
  readonly table: LearnedTable
}

const noun = 'learning'

export async function noteLearning(writer: Writer, { table, ...kept }: Kept): Promise<void> {
  const { learnedAt, contacts, whole } = table
  const { runs, attempts, answered } = whole
  const note: LearningNote = { learnedAt, contacts, runs, attempts, answered, ...kept }
  await writer.documents.save(noun, {
    id: String(learnedAt),
    state: kept.changes.length > 0 ? 'changed' : 'same',
    key: '',
    contact: null,
    at: learnedAt,
    value: note,
  })
}

/** The newest first. */
export async function readLearnings(
  reader: Reader,
  { state, limit }: { readonly state?: 'changed' | 'same'; readonly limit: number },
): Promise<LearningNote[]> {
  const found = await reader.documents.list(noun, { limit, ...(state && { state }) })
  return found.map(({ value }) => value as LearningNote)
}

/** Which limits of contacts are others than before. A segment without a line of its own has the whole's. */
export function changesBetween(before: LearnedTable | undefined, after: LearnedTable): LimitChange[] {
  const whole = {
    segment: 'all',
    before: before?.whole.limit ?? null,
    after: after.whole.limit,
    runs: after.whole.runs,
  }
  const segments = Object.entries(after.segments).map(([segment, { limit, runs }]) => {
    return { segment, before: limitOf(before, segment), after: limit, runs }
  })
  return [whole, ...segments].filter(change => inForce(change.before) !== inForce(change.after))
}

function limitOf(table: LearnedTable | undefined, segment: string): number | null {
  const own: LearnedSegment | undefined = table?.segments[segment] ?? table?.whole
  return own?.limit ?? null
}

/** Silence can't forbid the first touch: a limit of 0 is in force as 1. */
function inForce(limit: number | null): number | null {
  return limit === null ? null : Math.max(1, limit)
}
