import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSources } from '../../src/intake/open-sources.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tend-intake-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (path: string, text: string) => {
  const name = join(folder, path)
  mkdirSync(join(name, '..'), { recursive: true })
  writeFileSync(name, text)
  return name
}

async function textsOf(name: string): Promise<string[]> {
  const texts: string[] = []
  for (const source of await openSources([name])) {
    for await (const bytes of 'messages' in source ? source.messages() : source.open())
      texts.push(Buffer.from(bytes).toString())
  }
  return texts
}

test('a file is read as often as it is opened', async () => {
  const [source] = await openSources([put('a.csv', 'Name\nAna\n')])
  expect(source).toMatchObject({ name: 'a.csv', size: 9 })
  for (let times = 0; times < 2; times += 1) expect(await textsOf(join(folder, 'a.csv'))).toEqual(['Name\nAna\n'])
})

test('a maildir gives its messages, new and seen, without drafts and what was thrown away', async () => {
  put('Mail/cur/1:2,S', 'seen')
  put('Mail/cur/2:2,ST', 'thrown away')
  put('Mail/cur/3:2,D', 'draft')
  put('Mail/new/4', 'new')
  put('Mail/tmp/5', 'half written')
  put('Mail/dovecot-uidlist', 'of the server')
  put('Mail/.Sent/cur/6:2,S', 'sent')
  put('Mail/.Sent/new/.keep', '')
  expect(await textsOf(join(folder, 'Mail'))).toEqual(['seen', 'new', 'sent'])
})

test('a folder gives the files in it', async () => {
  put('inbox/a.eml', 'a')
  put('inbox/more/b.eml', 'b')
  put('inbox/.DS_Store', 'of the system')
  expect(await textsOf(join(folder, 'inbox'))).toEqual(['a', 'b'])
})

test('a name that can’t be read is told with why', async () => {
  await expect(openSources([join(folder, 'none.csv')])).rejects.toThrow(/there is no such file/)
})
