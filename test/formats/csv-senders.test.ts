// Addresses in a table that are not the contact's: of who referred them, of who wrote the row, of who keeps the list.
import { expect, test } from 'vitest'
import { planCsv } from '../../src/formats/csv/read-csv.ts'
import { readTable } from './reading.ts'

const fields = (text: string) => planCsv(text).columns.map(({ name, field }) => `${name}=${field}`)

test.each(['Referred by', 'Recommandé par'])('an address under %s is of another person', name => {
  const text = `Name,Email,${name}\nAna Ruiz,ana@example.com,bo@example.net\nCy Ng,cy@example.com,bo@example.net\n`
  expect(fields(text)[2]).toBe(`${name}=referrer`)
  expect(readTable(text).drafts.map(draft => draft.addresses.length)).toEqual([1, 1])
})

test.each(['Created By', 'Last modified by', 'Angelegt von', 'Créé par', 'Added by (email)'])(
  'an address under %s is of who wrote the row',
  name => {
    const text = `Name,Email,${name}\nAna Ruiz,ana@example.com,me@example.net\nCy Ng,cy@example.com,us@example.net\n`
    expect(fields(text)[2]).toBe(`${name}=`)
  },
)

test('an address that most rows share, in a column that is not called one, is of whoever keeps the list', () => {
  const row = (name: string) => `${name},${name}@example.com,me@example.net\n`
  const text = `Name,Email,Desk\n${['ana', 'bo', 'cy', 'dee'].map(row).join('')}`
  expect(fields(text)[2]).toBe('Desk=')
})
