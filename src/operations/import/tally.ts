// The tally of an import: how many rows of each file were read, skipped, refused and doubted, with the first of the
// refusals. All of them would not fit the memory where each of a million rows is wrong.
import type { ContactDraft, DraftReading, Refusal } from '../../formats/person/draft.ts'
import { writtenName } from '../../formats/person/person-name.ts'
import type { FileAnswer, FileRefusal } from './call.ts'
import type { ReadSource } from './reading.ts'

/** More than anyone reads; the file of refused rows has all. */
const keptRefusals = 10_000
const shownCards = 20

export type Tally = ReturnType<typeof countReadings>

export function countReadings(
  read: readonly ReadSource[],
  before: { skipped: number; refused: readonly FileRefusal[] },
) {
  const refused = firstOf([...read.flatMap(source => source.refused), ...before.refused])
  const doubtful = firstOf(read.flatMap(source => source.doubtful))
  const files = new Map(read.map(source => [source.answer, { rows: source.answer.rows, cards: [] as string[][] }]))
  const states = { optedOut: 0, bounced: 0 }
  let { skipped } = before
  return {
    /** Counts what was read of a file, and answers the drafts in it. */
    take(answer: FileAnswer, readings: readonly DraftReading[]): ContactDraft[] {
      const file = files.get(answer)!
      file.rows += readings.length
      for (const reading of readings) {
        if (reading.isEmpty) skipped += 1
        refused.add(answer.name, reading.refused)
        doubtful.add(answer.name, reading.doubtful)
      }
      const drafts = readings.map(reading => reading.draft).filter(draft => draft !== undefined)
      for (const { optedOut, hasBounced } of drafts) {
        if (optedOut.length > 0) states.optedOut += 1
        if (hasBounced) states.bounced += 1
      }
      if (answer.kind === 'vcf') file.cards.push(...drafts.slice(0, shownCards - file.cards.length).map(cardOf))
      return drafts
    },
    doubt: (file: string, found: Refusal) => doubtful.add(file, [found]),
    skip(count: number): void {
      skipped += count
    },
    end: () => ({
      skipped,
      ...states,
      refused: refused.first,
      refusedCount: refused.count(),
      doubtful: doubtful.first,
      doubtfulCount: doubtful.count(),
      files: read.map(({ answer }): FileAnswer => {
        const { rows, cards } = files.get(answer)!
        return { ...answer, rows, firstRows: answer.kind === 'vcf' ? cards : answer.firstRows }
      }),
    }),
  }
}

function firstOf(known: readonly FileRefusal[]) {
  const first = known.slice(0, keptRefusals)
  let count = known.length
  return {
    first,
    count: () => count,
    add(file: string, found: DraftReading['refused']): void {
      count += found.length
      for (const refusal of found) if (first.length < keptRefusals) first.push({ file, ...refusal })
    },
  }
}

function cardOf({ name, addresses }: ContactDraft): string[] {
  return [[writtenName(name), ...addresses.map(({ value }) => value)].filter(Boolean).join(', ')]
}
