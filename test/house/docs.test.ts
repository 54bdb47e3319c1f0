// Lists in docs are as the code is.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages } from '../../docs/pages.ts'
import { heldElsewhere, ruleBook } from '../../src/engine/rule-book.ts'
import { sources } from './sources.ts'

test.each(Object.entries(pages))('%s is as the code is: npm run docs writes it anew', (path, page) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(page())
})

const principles = { F: 7, S: 7, P: 9, H: 7, A: 5 }

test('every principle is a rule of the book, or is named with where it is held instead', () => {
  const known = { ...ruleBook, ...heldElsewhere }
  const missing = Object.entries(principles)
    .flatMap(([view, count]) => Array.from({ length: count }, (_, place) => `${view}${place + 1}`))
    .filter(id => !known[id])
  expect(missing).toEqual([])
})

test('every rule of the book has a test that is named after it', () => {
  const tests = sources('test/engine')
    .map(({ text }) => text)
    .join('\n')
  expect(Object.keys(ruleBook).filter(id => !tests.includes(`[${id}]`))).toEqual([])
})
