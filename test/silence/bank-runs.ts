// The bank's telephone campaigns as runs of attempts: `campaign` calls, and whether the last one got a yes.
import Papa from 'papaparse'
import type { AttemptRun } from '../../src/silence/attempts.ts'

export function readBankRuns(text: string): AttemptRun[] {
  const { data } = Papa.parse<{ campaign: string; y: string }>(text, {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  })
  return data.map(row => ({ attempts: Number(row.campaign), isAnswered: row.y === 'yes' }))
}
