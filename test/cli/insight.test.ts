// report, replay, simulate and the own silence, as a person calls them.
import { expect, test } from 'vitest'
import { makeFile, sampleData, tend, tendJson } from './tend.ts'

test('a report is words, JSON or CSV, and names its people when asked', async () => {
  const data = await sampleData()
  const words = (await tend(['report', 'leakage', '--list', '2'], { data })).stdout
  expect(words).toMatch(/^Leakage \(n = \d+ occasions\)/)
  expect(words).toMatch(/2 of \d+:/)
  const csv = (await tend(['report', 'sources', '--csv'], { data })).stdout
  expect(csv.split('\r\n')[0]).toMatch(/^group,contacts,bad,/)
  expect((await tendJson(['report', 'promises'], { data })).report).toBe('promises')
})

test('a report that there is not is refused with those that there are', async () => {
  const { code, stderr } = await tend(['report', 'leaks'])
  expect([code, stderr.includes('leakage, chasing')]).toEqual([2, true])
})

test('a replay takes saved playbooks and files, and never says what would have come of it', async () => {
  const file = await makeFile('mine.yaml', 'id: mine\nversion: "1"\ntitle: Mine\nextends: two-way\ngap: 9d\n')
  const data = await sampleData()
  const call = ['replay', '--playbook', 'two-way', '--playbook', file]
  const { playbooks, is } = await tendJson(call, { data })
  expect([is, playbooks.map(({ id }: { id: string }) => id)]).toEqual(['replay', ['two-way', 'mine']])
  expect((await tend(call, { data })).stdout).toContain('What would have come of it nobody knows')
})

test('the same seed gives the same bytes in another process', async () => {
  const data = await sampleData()
  const call = ['simulate', '--playbook', 'two-way', '--contacts', '200', '--seed', '7', '--json']
  const [one, other] = [await tend(call, { data }), await tend(call, { data })]
  expect(one.stdout).toBe(other.stdout)
  expect((await tend(call.with(-2, '8'), { data })).stdout).not.toBe(one.stdout)
})

test('silence learn on a sample learns nothing and says so; show draws what is known', async () => {
  const data = await sampleData()
  const learned = await tendJson(['silence', 'learn', '--dry-run'], { data })
  expect(learned).toMatchObject({ contacts: 0, isNews: false, isKept: false, playbooks: [] })
  const shown = (await tend(['silence', 'show'], { data })).stdout
  expect(shown).toContain('When silence means no')
  expect(shown).toContain('no learned limit is in force')
})
