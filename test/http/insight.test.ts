// Reports, replay and simulation, each asked as a page asks it and held against the contract.
import { expect, test } from 'vitest'
import { contract, type RouteName } from '../../src/http/contract.ts'
import { reportNames } from '../../src/operations/reports/report.ts'
import { startServer } from './server.ts'

const server = await startServer()
await server.ask('POST /api/sample')

// biome-ignore lint/suspicious/noExplicitAny: what a document holds is what the test asks.
async function asked(route: string, as: RouteName): Promise<any> {
  const answer = await server.ask(route)
  expect(answer.status).toBe(200)
  return contract[as].answer.parse(await answer.json())
}

test('the list of reports tells the definition of each', async () => {
  const { items } = await asked('GET /api/reports', 'GET /api/reports')
  expect(items.map(({ report }: { report: string }) => report)).toEqual(reportNames)
})

test.each(reportNames)('the report %s keeps the contract, by owner too', async name => {
  const report = await asked(`GET /api/reports/${name}?by=owner&limit=3`, 'GET /api/reports/{name}')
  expect(report.report).toBe(name)
  expect(report.people.items.length).toBeLessThanOrEqual(3)
})

test('a report’s CSV has the rows of its document, with the keys of its columns', async () => {
  const answer = await server.ask('GET /api/reports/leakage.csv?by=source')
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="leakage-by-source.csv"')
  const [header, ...lines] = (await answer.text()).trimEnd().split('\r\n')
  const { columns, rows } = await server.json('GET /api/reports/leakage?by=source&limit=0')
  expect(header).toBe(columns.map(({ key }: { key: string }) => key).join())
  expect(lines).toHaveLength(rows.length)
  expect(lines.at(-1)).toBe(Object.values(rows.at(-1)).join())
})

test('a CSV of no report is refused in words', async () => {
  expect(await server.json('GET /api/reports/leaks.csv')).toMatchObject({ faults: [{ found: 'leaks' }] })
})

test('a replay and a simulation keep the contract, and say which of the two they are', async () => {
  const replay = await asked('GET /api/replay?playbooks=two-way,persistent&limit=2', 'GET /api/replay')
  expect([replay.is, replay.contacts, replay.playbooks.length]).toEqual(['replay', 60, 2])
  const simulation = await asked('GET /api/simulation?playbooks=two-way,attract&contacts=200', 'GET /api/simulation')
  expect([simulation.is, simulation.contacts, simulation.past]).toEqual(['simulation', 200, null])
})

test('what is asked wrongly is refused with what is allowed', async () => {
  const unknown = await server.json('GET /api/reports/leaks')
  expect(unknown).toMatchObject({ code: 'bad_input', faults: [{ found: 'leaks' }] })
  expect(await server.json('GET /api/replay')).toMatchObject({ faults: [{ field: 'playbooks' }] })
  expect(await server.json('GET /api/simulation?playbooks=two-way&contacts=1000000')).toMatchObject({
    faults: [{ field: 'contacts' }],
  })
})
