// Small pictures for tests, drawn pixel by pixel.
import { type Grey, makeGrey } from '../../../src/formats/picture/grey.ts'

export function drawn(width: number, height: number, value: (x: number, y: number) => number): Grey {
  const grey = makeGrey(width, height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) grey.pixels[y * width + x] = value(x, y)
  return grey
}

/** Whether a point lies within a convex shape whose corners go clockwise. */
export function isInside(corners: readonly (readonly [number, number])[], x: number, y: number): boolean {
  return corners.every(([fromX, fromY], place) => {
    const [toX, toY] = corners[(place + 1) % corners.length]!
    return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX) >= 0
  })
}
