// How far one word is from another.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, isOneSlip } from '../../src/domain/edit-distance.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '🙂'), maxLength: 8 })

test.each([
  ['gmail', 'gmial', 1],
  ['ana', 'anna', 1],
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
  ['aab', 'ab', 1],
])('%s and %s: %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance))

test('the same from both sides, and nothing for the same word', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, a)).toBe(0)
    }),
  )
})

test('one slip is what the distance says, without working it out', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneSlip(a, b)).toBe(editDistance(a, b) <= 1)
    }),
  )
})
