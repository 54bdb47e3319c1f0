// Scores trimming against the labelled replies of the fixtures, to the letter but for blank lines at the ends.
import { trim } from '../../../src/formats/mail/trim.ts'
import type { Score } from './score-mail.ts'

export function scoreTrims(lines: string): Score {
  const cases = lines
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { id: string; email: string; trimmed: string })
  const wrong = cases.filter(({ email, trimmed }) => trim(email).text.trim() !== trimmed.trim()).map(({ id }) => id)
  return { right: cases.length - wrong.length, of: cases.length, wrong }
}
