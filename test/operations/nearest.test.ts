import { expect, test } from 'vitest'
import { didYouMean, nearest } from '../../src/operations/nearest.ts'

test('a letter added, left out, replaced or swapped is found', () => {
  const names = ['today', 'two-way', 'persistent']
  expect(['toda', 'todday', 'tuday', 'tdoay', 'PERSISTANT'].map(wrong => nearest(wrong, names))).toEqual([
    'today',
    'today',
    'today',
    'today',
    'persistent',
  ])
})

test('a name that is like none asks nothing', () => {
  expect(nearest('xylophone', ['today', 'why'])).toBeUndefined()
  expect(didYouMean('xylophone', [])).toBe('')
})
