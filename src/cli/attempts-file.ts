// Attempts data in a file: one contact a row, `id,attempts,answered` and, if it has one, `segment`.
import { badInput } from '../domain/failure.ts'
import { type Fault, showFound } from '../domain/fault.ts'
import { type AttemptCounts, countRun, noAttempts } from '../silence/attempts.ts'
import type { History } from '../silence/history.ts'
import { readColumns } from './csv-columns.ts'

export interface AttemptsFile {
  readonly history: History
  /** Columns of the file that are not used. */
  readonly ignored: readonly string[]
}

// More than anybody was ever tried; a larger number is an id or a date in the wrong column.
const MOST_ATTEMPTS = 10_000
const MOST_FAULTS = 100

/** Reads the whole file, or throws every fault of its rows (the first hundred). */
export function readAttempts(text: string): AttemptsFile {
  const { rows, ignored } = readColumns(text, { needed: ['id', 'attempts', 'answered'], optional: ['segment'] })
  const history = new Map<string, AttemptCounts>()
  const seen = new Map<string, number>()
  const faults: Fault[] = []
  for (const { number, cells } of rows) {
    const [id = '', attempts, answered, segment = ''] = cells
    const found = rowFaults({ id, attempts, answered, seenAt: seen.get(id) }, `row ${number}`)
    if (found.length > 0) faults.push(...found)
    if (faults.length >= MOST_FAULTS) break
    if (found.length > 0) continue
    seen.set(id, number)
    countRun(countsOf(history, segment), { attempts: Number(attempts), isAnswered: answered === '1' })
  }
  if (faults.length === 0 && seen.size === 0) faults.push(noRows)
  if (faults.length > 0) throw badInput('the attempts data are not as needed', faults)
  return { history, ignored }
}

const noRows: Fault = { where: 'row 2', field: '', found: 'no rows', allowed: 'a row for each contact, such as c1,3,0' }

interface RowCells {
  readonly id: string
  readonly attempts: string | undefined
  readonly answered: string | undefined
  /** The row that had the same id. */
  readonly seenAt: number | undefined
}

function rowFaults({ id, attempts, answered, seenAt }: RowCells, where: string): Fault[] {
  const faults: Fault[] = []
  const fault = (field: string, value: unknown, allowed: string) =>
    faults.push({ where, field, found: showFound(value), allowed })
  if (id === '') fault('id', id, 'a text that names the contact')
  if (seenAt !== undefined) fault('id', id, `each contact once (row ${seenAt} has it too)`)
  const isCount = attempts !== undefined && /^\d+$/.test(attempts) && Number(attempts) <= MOST_ATTEMPTS
  if (!isCount) fault('attempts', attempts, `a whole number from 0 to ${MOST_ATTEMPTS}`)
  if (answered !== '0' && answered !== '1')
    fault('answered', answered, '1 (the last attempt was answered) or 0 (silence)')
  else if (isCount && Number(attempts) === 0 && answered === '1')
    fault('answered', answered, '0 where there was no attempt')
  return faults
}

function countsOf(history: Map<string, AttemptCounts>, segment: string): AttemptCounts {
  let counts = history.get(segment)
  if (!counts) {
    counts = noAttempts()
    history.set(segment, counts)
  }
  return counts
}
