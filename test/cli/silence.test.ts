import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { wiring } from '../../src/boot/wiring.ts'
import { readAttempts } from '../../src/cli/attempts-file.ts'
import { silenceCommand } from '../../src/cli/silence.ts'
import { readSurvivors } from '../../src/cli/survivors-file.ts'
import { Failure } from '../../src/domain/failure.ts'

const folder = mkdtempSync(join(tmpdir(), 'tend-silence-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  process.exitCode = 0
})

/** Runs the command on a file with this text; answers what it printed on stdout. */
async function run(text: string, ...call: string[]): Promise<string> {
  const file = join(folder, 'input.csv')
  writeFileSync(file, text)
  const printed: string[] = []
  const write = process.stdout.write
  process.stdout.write = (chunk: string | Uint8Array) => printed.push(String(chunk)) > 0
  try {
    await silenceCommand(wiring).parseAsync(
      call.map(part => (part === 'FILE' ? file : part)),
      { from: 'user' },
    )
  } finally {
    process.stdout.write = write
  }
  return printed.join('')
}

function faultsOf(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof Failure) return error.faults.map(fault => `${fault.where} ${fault.field}: ${fault.found}`)
    throw error
  }
  return []
}

const regular = 'period,survivors\n0,1000\n1,631\n2,468\n3,382\n4,326\n5,289\n6,262\n7,241\n'

describe('tend silence table', () => {
  test('answers alpha, beta and the log-likelihood of the published series', async () => {
    const answer = JSON.parse(await run(regular, 'table', 'FILE', '--survivors', '--json'))
    expect(answer).toMatchObject({
      alpha: expect.closeTo(0.7041, 4),
      beta: expect.closeTo(1.182, 4),
      logLikelihood: expect.closeTo(-1680.27, 2),
    })
  })

  test('needs no header, takes other separators, and the cohort by option', () => {
    const survivors = [1000, 631, 468]
    expect(readSurvivors('0,1000\n1,631\n2,468', undefined)).toEqual(survivors)
    expect(readSurvivors('Period;Survivors\r\n0;1000\r\n1;631\r\n2;468\r\n', undefined)).toEqual(survivors)
    expect(readSurvivors('1\t631\n2\t468\n', 1000)).toEqual(survivors)
  })

  test('refuses a table whose cohort is not known, naming the row and what helps', () => {
    expect(faultsOf(() => readSurvivors('period,survivors\n1,631\n2,468\n', undefined))).toEqual([
      'row 2 period: 1 with 631 survivors',
    ])
    expect(faultsOf(() => readSurvivors('0,900\n1,631\n2,468\n', 1000))).toEqual([
      'row 1 period: 0 with 900 survivors and --cohort 1000',
    ])
  })

  test.each([
    ['shares for counts', '0,1000\n1,63.1\n2,46.8', ['row 2 survivors: "63.1"', 'row 3 survivors: "46.8"']],
    ['survivors who come back', '0,1000\n1,631\n2,700', ['row 3 survivors: 700']],
    ['a period left out', '0,1000\n1,631\n3,500', ['row 3 period: 3']],
    ['a single period', '0,1000\n1,631', ['row 2 : 1 period']],
    ['nobody leaving', '0,1000\n1,1000\n2,1000', ['row 3 survivors: nobody left']],
    ['no rows', 'period,survivors\n', ['row 2 : no rows']],
  ])('refuses %s', (_, text, faults) => {
    expect(faultsOf(() => readSurvivors(text, undefined))).toEqual(faults)
  })

  test('exits 2 without --survivors', async () => {
    await run(regular, 'table', 'FILE', '--json')
    expect(process.exitCode).toBe(2)
  })
})

describe('tend silence fit', () => {
  const lines = Array.from(
    { length: 600 },
    (_, index) => `c${index},${(index % 4) + 1},${index % 5 === 0 ? 1 : 0},${index % 2 ? 'event' : 'list'}`,
  )
  const data = `id,attempts,answered,segment\n${lines.join('\n')}\n`

  test('answers the model, its numbers, n, and a table with intervals for the whole and each segment', async () => {
    const answer = JSON.parse(await run(data, 'fit', 'FILE', '--json'))
    expect(answer).toMatchObject({ n: 600, attempts: 1500, answered: 120, tooFew: null })
    expect(answer.nextAttempt).toHaveLength(5)
    expect(answer.segments.map((segment: { segment: string }) => segment.segment)).toEqual(['list', 'event'])
    for (const { low, chance, high } of answer.nextAttempt) expect(low < chance && chance < high).toBe(true)
  })

  test('says in words that few are few, whence the prior is, and that nothing is claimed as cause', async () => {
    const words = await run('id,attempts,answered\na,2,1\nb,1,0\n', 'fit', 'FILE')
    expect(words).toContain('too few to fit')
    expect(words).toContain('Moro')
    expect(words).toContain('not effects of trying')
    expect(process.exitCode).toBe(0)
  })

  test('takes columns in any order and names those that it does not use', () => {
    const { history, ignored } = readAttempts('answered;note;id;attempts\n1;x;a;2\n0;y;b;3\n')
    expect(history.get('')).toEqual({ contacts: 2, answered: [0, 1, 0], silent: [0, 0, 1] })
    expect(ignored).toEqual(['note'])
  })

  test('names every wrong row with its field', () => {
    const text = 'id,attempts,answered\na,2,1\na,-3,0\n,1,0\nc,1,yes\nd,0,1\ne,2.5,0\nf\n'
    expect(faultsOf(() => readAttempts(text))).toEqual([
      'row 3 id: "a"',
      'row 3 attempts: "-3"',
      'row 4 id: ""',
      'row 5 answered: "yes"',
      'row 6 answered: "1"',
      'row 7 attempts: "2.5"',
      'row 8 attempts: nothing',
      'row 8 answered: nothing',
    ])
  })

  test('exits 2 and answers the faults as JSON when the header lacks a column', async () => {
    const answer = JSON.parse(await run('id,tries,answered\na,2,1\n', 'fit', 'FILE', '--json'))
    expect(answer.error.faults[0]).toMatchObject({ where: 'row 1', field: 'attempts' })
    expect(process.exitCode).toBe(2)
  })
})
