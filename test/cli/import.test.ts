import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, newData, tend, tendJson } from './tend.ts'

async function fileOf(name: string, text: string): Promise<string> {
  const file = path.join(await makeFolder(), name)
  await writeFile(file, text)
  return file
}

const list = 'Name,Email,Phone\nAna Ruiz,ana@example.com,911 234 567\nBo Li,bo(at)example.com,\n'

test('import answers what it created, merged, skipped and refused, and the contact is known by their address', async () => {
  const [data, file] = [await newData(), await fileOf('list.csv', list)]
  const answer = await tendJson(['import', file, '--source', 'event:Autumn fair', '--country', 'ES'], { data })
  expect(answer).toMatchObject({ created: 2, merged: 0, skipped: 0, events: 3 })
  expect(answer.refused).toEqual([
    {
      file: 'list.csv',
      row: 3,
      field: 'email',
      found: '"bo(at)example.com"',
      allowed: 'an email address, such as ana@example.com',
    },
  ])
  expect((await tend(['why', 'ana@example.com'], { data })).stdout).toMatch(/^Ana Ruiz: /)
  expect(await tendJson(['import', file], { data })).toMatchObject({ created: 0, merged: 0, events: 0 })
})

test('import --dry-run answers the same and stores nothing', async () => {
  const [data, file] = [await newData(), await fileOf('list.csv', list)]
  const dry = await tendJson(['import', file, '--dry-run'], { data })
  expect((await tendJson(['today'], { data })).contacts).toBe(0)
  expect(await tendJson(['import', file], { data })).toEqual(dry)
})

test('import says in words which columns it took for what', async () => {
  const [data, file] = [await newData(), await fileOf('list.csv', list)]
  const { code, stdout, stderr } = await tend(['import', file], { data })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('columns: Name → name, Email → email, Phone → phone')
  expect(stdout).toContain('list.csv, row 3, email: found "bo(at)example.com"')
})

test('a column may be told, and a field that is none is refused with those that are', async () => {
  const [data, file] = [await newData(), await fileOf('list.csv', 'Who,Mail\nana@example.com,Ana\n')]
  const { code, stderr } = await tend(['import', file, '--map', 'Who=mail'], { data })
  expect(code).toBe(2)
  expect(stderr).toContain('mapping.Who')
  expect(stderr).toContain('one of name, first_name')
})

test('import of what is not there, or of no kind, or from no known source is a wrong call', async () => {
  const data = await newData()
  const missing = await tend(['import', 'none.csv'], { data })
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no such file') })
  const workbook = await tend(['import', await fileOf('book.xlsx', 'PK\x03\x04')], { data })
  expect(workbook).toMatchObject({ code: 2, stderr: expect.stringContaining('export it as CSV') })
  const source = await tend(['import', await fileOf('list.csv', list), '--source', 'fair'], { data })
  expect(source).toMatchObject({ code: 2, stderr: expect.stringContaining('trade_show') })
})
