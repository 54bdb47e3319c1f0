// How many submissions there are, by form and state.
import type { Reader } from '../ports.ts'
import { type SubmissionState, submissionNoun, submissionStates } from './submission.ts'

export type SubmissionCounts = Readonly<Record<SubmissionState, number>>

/** Answers for any form; zeros where nothing came in. */
export async function countSubmissions(reader: Reader): Promise<(form: string) => SubmissionCounts> {
  const tallies = await reader.documents.tally(submissionNoun)
  return form => {
    const counts = Object.fromEntries(submissionStates.map(state => [state, 0])) as Record<SubmissionState, number>
    for (const { key, state, count } of tallies) if (key === form) counts[state as SubmissionState] += count
    return counts
  }
}
