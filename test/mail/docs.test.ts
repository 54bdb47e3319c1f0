// The page of sending names what the code has.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { templateFields } from '../../src/operations/mail/template-fields.ts'

test('every field of templates is in docs/sending.md, with what it is', () => {
  const page = readFileSync(new URL('../../docs/sending.md', import.meta.url), 'utf8')
  const rows = Object.entries(templateFields).flatMap(([scope, fields]) =>
    Object.entries(fields).map(([name, does]) => `| \`${scope}.${name}\` | ${does} |`),
  )
  expect(rows.filter(row => !page.includes(row))).toEqual([])
})
