// A card seen from aside, as it is seen from above: the square that its corners make is laid flat (a projective map of
// four points, solved in closed form for the unit square: Heckbert, Fundamentals of Texture Mapping, §2.2.3).
import type { Corners } from './find-card.ts'
import { distance } from './find-card.ts'
import { type Grey, makeGrey } from './grey.ts'

/** Letters of a card this wide are as high as those that the reader of text was taught with. */
const usualLongest = 1800
/** Enlarging further adds nothing that the camera saw. */
const mostEnlarged = 2

export function straighten(grey: Grey, corners: Corners): Grey {
  const [a, b, c, d] = corners
  const wide = Math.max(distance(a, b), distance(d, c))
  const high = Math.max(distance(a, d), distance(b, c))
  const scale = Math.min(mostEnlarged, usualLongest / Math.max(wide, high))
  const flat = makeGrey(Math.round(wide * scale), Math.round(high * scale))
  const map = mapOfUnitSquare(corners)
  for (let y = 0; y < flat.height; y++) {
    for (let x = 0; x < flat.width; x++) {
      const [u, v] = [(x + 0.5) / flat.width, (y + 0.5) / flat.height]
      const depth = map.g * u + map.h * v + 1
      const from = { x: (map.a * u + map.b * v + map.c) / depth, y: (map.d * u + map.e * v + map.f) / depth }
      flat.pixels[y * flat.width + x] = valueAt(grey, from.x - 0.5, from.y - 0.5)
    }
  }
  return flat
}

function mapOfUnitSquare([p, q, r, s]: Corners) {
  const [dx1, dx2, dx3] = [q.x - r.x, s.x - r.x, p.x - q.x + r.x - s.x]
  const [dy1, dy2, dy3] = [q.y - r.y, s.y - r.y, p.y - q.y + r.y - s.y]
  const whole = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / whole
  const h = (dx1 * dy3 - dx3 * dy1) / whole
  return {
    ...{ a: q.x - p.x + g * q.x, b: s.x - p.x + h * s.x, c: p.x },
    ...{ d: q.y - p.y + g * q.y, e: s.y - p.y + h * s.y, f: p.y, g, h },
  }
}

/** Between the four pixels around. */
function valueAt({ width, height, pixels }: Grey, x: number, y: number): number {
  const left = Math.min(Math.max(0, Math.floor(x)), width - 2)
  const top = Math.min(Math.max(0, Math.floor(y)), height - 2)
  const [h, v] = [Math.min(Math.max(x - left, 0), 1), Math.min(Math.max(y - top, 0), 1)]
  const at = top * width + left
  const above = pixels[at]! * (1 - h) + pixels[at + 1]! * h
  const below = pixels[at + width]! * (1 - h) + pixels[at + width + 1]! * h
  return above * (1 - v) + below * v + 0.5
}
