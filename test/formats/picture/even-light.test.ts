// Letters come out dark on white, however the card is printed and lit.
import { expect, test } from 'vitest'
import { evenLight } from '../../../src/formats/picture/even-light.ts'
import { turnGrey } from '../../../src/formats/picture/grey.ts'
import { drawn } from './drawing.ts'

/** Strokes six pixels wide. */
const isInk = (x: number, y: number) => x % 40 < 6 && y % 60 < 40
const valueAt = ({ width, pixels }: ReturnType<typeof evenLight>, x: number, y: number) => pixels[y * width + x]!

test('light letters on a dark card become dark ones on white', () => {
  const even = evenLight(drawn(400, 300, (x, y) => (isInk(x, y) ? 220 : 30)))
  expect(valueAt(even, 203, 150)).toBeLessThan(40)
  expect(valueAt(even, 220, 150)).toBeGreaterThan(230)
})

test('a shadow across the card goes, its letters stay', () => {
  const even = evenLight(drawn(400, 300, (x, y) => (isInk(x, y) ? 60 : 240) * (x < 200 ? 1 : 0.4)))
  for (const left of [40, 320]) {
    expect(valueAt(even, left + 3, 130)).toBeLessThan(40)
    expect(valueAt(even, left + 20, 130)).toBeGreaterThan(230)
  }
})

test('grain on an empty card is white', () => {
  const even = evenLight(drawn(200, 200, (x, y) => 60 + ((x * 7919 + y * 104729) % 9)))
  expect(Math.min(...even.pixels)).toBeGreaterThan(200)
})

test('four quarter turns bring a picture back', () => {
  const grey = drawn(5, 3, (x, y) => x * 16 + y)
  expect(turnGrey(grey, 1)).toMatchObject({ width: 3, height: 5 })
  expect(turnGrey(turnGrey(grey, 3), 1)).toEqual(grey)
})
