import { expect, test } from 'vitest'
import { openAt } from '../../src/boot/open.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { savePlaybook } from '../../src/operations/save-playbook.ts'
import { makeFile, newData, tend, tendJson } from './tend.ts'

async function openAndSave(data: string, text: string): Promise<void> {
  const database = { file: `${data}/tend.sqlite` }
  await using opened = await openAt({ folder: data, database, databaseName: data })
  await opened.store.write(theWorkspace, writer => savePlaybook(writer, { text, now: 1 }))
}

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

test('a bare `tend playbook` lists, and knows the playbooks of the workspace', async () => {
  const data = await newData()
  const yaml = 'id: mine\nversion: "1"\nextends: balanced\ntitle: Mine\nphilosophy: As balanced, but mine.\n'
  await openAndSave(data, yaml)
  const listed = await tendJson(['playbook'], { data })
  expect(listed.at(-1)).toMatchObject({ id: 'mine', title: 'Mine' })
  expect((await tendJson(['playbook', 'show', 'mine'], { data })).text).toBe(yaml)
  const timeline = '{"contact":{"id":"c","name":"C","timeZone":"UTC","addresses":[]},"events":[]}'
  const file = await makeFile('c.json', timeline)
  const verdict = await tendJson(['decide', '--playbook', 'mine', '--now', '2026-11-16T09:00:00Z', file], { data })
  expect(verdict.playbook).toMatchObject({ id: 'mine', version: '1' })
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
