// Gathers the drafts of a file with what was skipped, refused and doubted of it.
import type { ContactDraft, DraftReading, Refusal } from '../../formats/person/draft.ts'
import type { FileRefusal } from './call.ts'

export function collectDrafts(file: string) {
  const drafts: ContactDraft[] = []
  const refused: FileRefusal[] = []
  const doubtful: FileRefusal[] = []
  let rows = 0
  let skipped = 0
  const filed = (refusal: Refusal) => ({ file, ...refusal })
  return {
    take(readings: readonly DraftReading[]): void {
      for (const reading of readings) {
        rows += 1
        if (reading.isEmpty) skipped += 1
        if (reading.draft) drafts.push(reading.draft)
        refused.push(...reading.refused.map(filed))
        doubtful.push(...reading.doubtful.map(filed))
      }
    },
    end: () => ({ drafts, refused, doubtful, rows, skipped }),
  }
}
