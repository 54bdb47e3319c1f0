// What a person is told when the database itself is at fault.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tend-failures-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a file that is no database is told as one', async () => {
  const file = path.join(folder, 'tend.sqlite')
  writeFileSync(file, 'a letter to my aunt, long enough to be looked at: '.repeat(100))
  await expect(openStore({ file }, 0)).rejects.toMatchObject({ code: 'storage', message: /no database/ })
})

test('a folder that can’t be made is told with its name', async () => {
  writeFileSync(path.join(folder, 'file'), '')
  const file = path.join(folder, 'file', 'tend.sqlite')
  await expect(openStore({ file }, 0)).rejects.toMatchObject({ code: 'storage' })
})

test.runIf(process.platform === 'linux')(
  'a place where the system lets nobody make a folder is told, and soon',
  async () => {
    await expect(openStore({ file: '/proc/tend/tend.sqlite' }, 0)).rejects.toMatchObject({ code: 'storage' })
  },
)

test('a server that does not answer is told as one', async () => {
  const opening = openStore({ url: 'postgres://tend@127.0.0.1:1/tend' }, 0)
  await expect(opening).rejects.toMatchObject({ code: 'storage' })
})

test('a database of a newer version is left alone', async () => {
  const file = path.join(folder, 'tend.sqlite')
  await (await openStore({ file }, 0)).close()
  const database = new DatabaseSync(file)
  database.exec("insert into migration values ('999 from the future', 0)")
  database.close()
  await expect(openStore({ file }, 0)).rejects.toThrow(
    '"999 from the future", which this version of Tend does not know',
  )
})
