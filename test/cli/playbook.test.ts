import { expect, test } from 'vitest'
import { makeFile, tend, tendJson } from './tend.ts'

test('the six playbooks are listed with their philosophy', async () => {
  const listed = await tendJson(['playbook', 'list'])
  expect(listed.map((playbook: { id: string }) => playbook.id)).toEqual([
    'attract',
    'balanced',
    'persistent',
    'prompt',
    'sales-process',
    'two-way',
  ])
  expect(listed[0].philosophy).toContain('do not chase')
})

test('what show prints passes check', async () => {
  const { stdout } = await tend(['playbook', 'show', 'persistent'])
  expect(await tend(['playbook', 'check', '-'], { input: stdout })).toMatchObject({
    code: 0,
    stdout: '-: no faults.\n',
  })
})

test('check names each fault by line and column, and exits 1', async () => {
  const { stdout: text } = await tend(['playbook', 'show', 'balanced'])
  const line = text.split('\n').findIndex(each => each.startsWith('gap:')) + 1
  const file = await makeFile('mine.yaml', text.replace(/^gap:.*$/m, 'gap: soon'))
  const { code, stdout } = await tend(['playbook', 'check', file])
  expect(code).toBe(1)
  expect(stdout).toContain(`${file}:${line}:6: gap: found "soon"; allowed:`)
})

test('check --json gives the faults as fields', async () => {
  const { faults } = await tendJson(['playbook', 'check', '-'], { input: 'id: [' })
  expect(faults[0]).toMatchObject({ line: 1, column: expect.any(Number), found: expect.any(String) })
})

test('explain says a playbook in sentences', async () => {
  const { code, stdout } = await tend(['playbook', 'explain', 'two-way'])
  expect(code).toBe(0)
  expect(stdout).toContain('misses a meeting')
})
