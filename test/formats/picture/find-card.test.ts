// Where a card lies in a photo, and how it looks from above.
import { expect, test } from 'vitest'
import { findCard } from '../../../src/formats/picture/find-card.ts'
import { straighten } from '../../../src/formats/picture/straighten.ts'
import { seededRandom } from '../../../src/silence/random.ts'
import { drawn, isInside } from './drawing.ts'

const askew = [
  [130, 90],
  [690, 140],
  [650, 470],
  [100, 430],
] as const
const paper = (x: number, y: number) => isInside(askew, x, y)

function offBy(corners: ReturnType<typeof findCard>): number {
  const off = corners!.map(({ x, y }, place) => Math.hypot(x - askew[place]![0], y - askew[place]![1]))
  return Math.max(...off)
}

test('a card that lies askew is found by its corners', () => {
  expect(offBy(findCard(drawn(800, 600, (x, y) => (paper(x, y) ? 230 : 70))))).toBeLessThan(8)
})

test('a dark card in falling light is found whole on a striped desk', () => {
  const striped = drawn(800, 600, (x, y) => {
    const light = 1 - x / 1600
    return (paper(x, y) ? 40 : x % 90 < 45 ? 190 : 150) * light
  })
  const found = findCard(striped)!.map(({ x, y }) => [x, y] as const)
  // A stripe beside it may be taken for its edge; nothing of the card is cut off.
  const inwards = askew.map(([x, y]) => [x + (x < 400 ? 8 : -8), y + (y < 300 ? 8 : -8)] as const)
  expect(inwards.every(([x, y]) => isInside(found, x, y))).toBe(true)
})

test('no card is found in grain, in a plain picture, and in one of a pixel', () => {
  const random = seededRandom(7)
  expect(findCard(drawn(400, 300, () => 120 + random.next() * 24))).toBeUndefined()
  expect(findCard(drawn(400, 300, () => 128))).toBeUndefined()
  expect(findCard(drawn(1, 1, () => 0))).toBeUndefined()
})

test('seen from above, a mark in the middle of a card is in its middle', () => {
  const [a, b, c, d] = askew.map(([x, y]) => ({ x, y }))
  // Where the diagonals cross.
  const part =
    ((d!.x - a!.x) * (b!.y - d!.y) - (d!.y - a!.y) * (b!.x - d!.x)) /
    ((c!.x - a!.x) * (b!.y - d!.y) - (c!.y - a!.y) * (b!.x - d!.x))
  const middle = { x: a!.x + (c!.x - a!.x) * part, y: a!.y + (c!.y - a!.y) * part }
  const marked = drawn(800, 600, (x, y) => (Math.hypot(x - middle.x, y - middle.y) < 12 ? 0 : 255))
  const flat = straighten(marked, [a!, b!, c!, d!])
  const at = (x: number, y: number) =>
    flat.pixels[Math.round(y * flat.height) * flat.width + Math.round(x * flat.width)]
  expect([at(0.5, 0.5), at(0.3, 0.5), at(0.5, 0.3)]).toEqual([0, 255, 255])
})
