// How SQLite looks for rows, where its guess would be to read the table from end to end.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tend-planner-'))
const file = path.join(folder, 'tend.sqlite')
const store = await openStore({ file }, 0)
await store.close()
const database = new DatabaseSync(file)
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

function planOf(query: string): string {
  const rows = database.prepare(`explain query plan ${query}`).all() as { detail: string }[]
  return rows.map(({ detail }) => detail).join('; ')
}

test.each([
  ['likeness', 'delete from likeness where workspace = ? and b = ?', 'likeness_by_other'],
  ['document', 'delete from document where workspace = ? and contact = ?', 'document_by_contact'],
  ['message', 'delete from message where workspace = ? and contact = ?', 'message_by_contact'],
])('removing a person read every row of %s', (_, query, index) => {
  expect(planOf(query)).toContain(`USING INDEX ${index}`)
})

test.each([
  ['noun = ? and state = ? order by at, id', 'document_by_state (workspace=? AND noun=? AND state=?)'],
  ["noun = ? and key = ? and key <> '' order by at, id", 'document_by_key (workspace=? AND noun=? AND key=?)'],
  ['noun = ? and id = ?', 'PRIMARY KEY (workspace=? AND noun=? AND id=?)'],
  ['noun = ? order by at desc, id desc', 'document_by_time (workspace=? AND noun=?)'],
])('documents are found where %s', (where, how) => {
  expect(planOf(`select * from document where workspace = ? and ${where}`)).toContain(how)
})
