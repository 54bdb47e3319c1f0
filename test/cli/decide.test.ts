import { expect, test } from 'vitest'
import { ana, makeFile, tend, tendJson } from './tend.ts'

const tuesday = ['--now', '2026-11-03T10:00:00+01:00']

test('decide --json answers the verdict on a timeline file as one document', async () => {
  const file = await makeFile('ana.json', ana)
  const verdict = await tendJson(['decide', '--playbook', 'two-way', ...tuesday, file])
  expect(verdict).toMatchObject({ kind: 'follow_up', rule: 'F1', playbook: { id: 'two-way', version: '1' } })
  expect(verdict.decidedAt).toBe('2026-11-03T10:00:00+01:00')
})

test('decide without --json says it in words', async () => {
  const { code, stdout } = await tend(['decide', '--playbook', 'two-way', ...tuesday, await makeFile('ana.json', ana)])
  expect(code).toBe(0)
  expect(stdout).toContain('Ana Ruiz: follow up by email (thanks)')
  expect(stdout).toContain('What would change it:')
})

test('decide touches no data folder', async () => {
  const file = await makeFile('ana.json', ana)
  expect((await tend(['decide', ...tuesday, file, '--data', '/nowhere/at/all'])).code).toBe(0)
})

test('a file of JSON lines gives a line each, in order, a refused one in its place', async () => {
  const other = { ...ana, contact: { ...ana.contact, id: 'c2' } }
  const misspelt = { ...ana, events: [{ id: 'e9', at: '2026-11-02T10:00:00+01:00', kind: 'snozed' }] }
  const input = [ana, misspelt, other].map(timeline => JSON.stringify(timeline)).join('\n')
  const { code, stdout, stderr } = await tend(['decide', ...tuesday, '--json', '-'], { input })
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(lines.map(line => line.kind ?? line.error.code)).toEqual(['follow_up', 'bad_input', 'follow_up'])
  expect(lines[1].error.faults[0]).toMatchObject({ where: 'event e9', field: 'kind', found: '"snozed"' })
  expect(stderr).toContain('line 2')
  expect(code).toBe(2)
})

test('a timeline is read from stdin, with the byte order mark that Windows puts before it', async () => {
  const { code } = await tend(['decide', ...tuesday, '-'], { input: `\uFEFF${JSON.stringify(ana, null, 2)}` })
  expect(code).toBe(0)
})

test('a file that is no JSON is refused with the place of the mistake', async () => {
  const { code, stderr } = await tend(['decide', await makeFile('broken.json', '{\n  "contact": {,\n}')])
  expect(code).toBe(2)
  expect(stderr).toMatch(/line 2 column/)
})

test('a file that is not there is named', async () => {
  const { code, stderr } = await tend(['decide', '/nowhere/ana.json'])
  expect(code).toBe(2)
  expect(stderr).toContain('/nowhere/ana.json: found there is no such file')
})

test('an instant without an offset is refused', async () => {
  const { code, stderr } = await tend(['decide', '--now', '2026-11-03', await makeFile('ana.json', ana)])
  expect(code).toBe(2)
  expect(stderr).toContain('--now: found 2026-11-03; allowed: an instant in ISO 8601 with offset')
})

test('an unknown playbook asks which was meant', async () => {
  const { code, stderr } = await tend(['decide', '--playbook', 'two-wy', await makeFile('ana.json', ana)])
  expect(code).toBe(2)
  expect(stderr).toContain('Did you mean two-way?')
})

test('a playbook may be a file that extends one that came with Tend', async () => {
  const playbook = await makeFile(
    'mine.yaml',
    'id: mine\nversion: "7"\ntitle: Mine\nphilosophy: As I like it.\nextends: two-way\n',
  )
  const verdict = await tendJson(['decide', '--playbook', playbook, ...tuesday, await makeFile('ana.json', ana)])
  expect(verdict.playbook).toMatchObject({ id: 'mine', version: '7' })
})
