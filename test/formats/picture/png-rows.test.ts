// The grey values of a PNG are read whatever filter its rows have.
import { expect, test } from 'vitest'
import { greyOfRows, readPngParts } from '../../../src/formats/picture/png-rows.ts'

test('rows of each filter give the values that were written', () => {
  // None, by the left one, by the upper one, by their mean, and by Paeth's choice.
  const rows = [
    [0, 10, 20, 30],
    [1, 10, 10, 10],
    [2, 0, 0, 0],
    [3, 5, 5, 5],
    [4, 0, 0, 0],
  ]
  expect([...greyOfRows({ width: 3, height: 5 }, Uint8Array.from(rows.flat())).pixels]).toEqual([
    10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30,
  ])
})

test('what is no PNG of eight bits of grey is told apart', () => {
  expect(readPngParts(new Uint8Array(40))).toBeUndefined()
  expect(readPngParts(new Uint8Array(3))).toBeUndefined()
})
