// Where a card lies in a photo: its four corners, by the straight edges that enclose the largest piece with an edge along
// all of its sides. Stripes of a desk and lines on the card have edges too, but none all around.

import { type Edges, edgesOf, isEdgeAlong } from './edges.ts'
import { type Grey, shrinkGrey } from './grey.ts'
import { type Line, meet, strongLines } from './strong-lines.ts'

export interface Point {
  readonly x: number
  readonly y: number
}
/** Clockwise from the upper left one. */
export type Corners = readonly [Point, Point, Point, Point]

/** Large enough for a corner to be found to a few pixels, small enough that letters are no lines. */
const longestSide = 400
/** A card that is smaller in its photo can't be read either. */
const leastArea = 0.12
/** Beyond the frame by so much of it a corner may lie. */
const outside = 0.04

/** Undefined where no edge goes all around, as when the card fills the photo. */
export function findCard(grey: Grey): Corners | undefined {
  const by = Math.max(1, Math.ceil(Math.max(grey.width, grey.height) / longestSide))
  const edges = edgesOf(shrinkGrey(grey, by))
  const { across, upright } = strongLines(edges)
  let best: { readonly corners: Corners; readonly score: number } | undefined
  for (const [top, bottom] of pairs(across)) {
    for (const [left, right] of pairs(upright)) {
      const corners = cornersOf({ top, bottom, left, right })
      const area = corners && areaShare(corners, edges)
      if (!corners || area === undefined) continue
      // No better than what was found even with an edge all along.
      if (best && area <= best.score) continue
      const score = enclosed(edges, corners) * area
      if (score > (best?.score ?? 0)) best = { corners, score }
    }
  }
  return best && (best.corners.map(({ x, y }) => ({ x: (x + 0.5) * by, y: (y + 0.5) * by })) as unknown as Corners)
}

/** In order: the upper, or left one first. */
function* pairs(lines: readonly Line[]): Generator<readonly [Line, Line]> {
  const inOrder = lines.toSorted((a, b) => a.offset - b.offset)
  for (const [place, first] of inOrder.entries()) {
    for (const second of inOrder.slice(place + 1)) yield [first, second]
  }
}

function cornersOf({ top, bottom, left, right }: Record<'top' | 'bottom' | 'left' | 'right', Line>) {
  const corners = [meet(top, left), meet(top, right), meet(bottom, right), meet(bottom, left)]
  return corners.every(corner => corner !== undefined) ? (corners as unknown as Corners) : undefined
}

/** Of the photo; undefined for a shape that no card has. */
function areaShare(corners: Corners, { width, height }: Edges): number | undefined {
  const [a, b, c, d] = corners
  const isWithin = ({ x, y }: Point) =>
    x > -outside * width && y > -outside * height && x < (1 + outside) * width && y < (1 + outside) * height
  if (!corners.every(isWithin)) return undefined
  const [above, below, before, after] = [distance(a, b), distance(d, c), distance(a, d), distance(b, c)]
  const isEven = Math.min(above, below) > 0.7 * Math.max(above, below)
  const isLevel = Math.min(before, after) > 0.7 * Math.max(before, after)
  const form = (above + below) / (before + after)
  const isCardLike = Math.max(form, 1 / form) > 1.2 && Math.max(form, 1 / form) < 2.4
  const area = Math.abs((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2 / (width * height)
  return isEven && isLevel && isCardLike && area >= leastArea ? area : undefined
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Less than this of a side is chance. */
const leastAlong = 0.5

/** From 0 to 1: how much of the sides is an edge, 0 where one of them is hardly any. */
function enclosed(edges: Edges, corners: Corners): number {
  let sum = 0
  for (const [place, corner] of corners.entries()) {
    const along = edgeAlong(edges, corner, corners[(place + 1) % 4]!)
    if (along < leastAlong) return 0
    sum += along
  }
  return (sum / 4) ** 2
}

function edgeAlong(edges: Edges, from: Point, to: Point): number {
  const length = distance(from, to)
  const steps = Math.max(8, Math.round(length / 5))
  const normal = { x: (to.y - from.y) / length, y: (from.x - to.x) / length }
  let count = 0
  for (let step = 0; step < steps; step++) {
    // Corners are round, or bent.
    const part = 0.04 + (0.92 * (step + 0.5)) / steps
    const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    if (isEdgeAlong(edges, point, normal)) count++
  }
  return count / steps
}
