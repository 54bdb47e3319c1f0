// The strongest straight lines of a picture, by Hough's transform: every edge votes for the lines that go through it in its
// direction.
import type { Edges } from './edges.ts'

/** x · cos + y · sin = distance. */
export interface Line {
  readonly cos: number
  readonly sin: number
  readonly distance: number
  /** Where it crosses the middle of the picture: what is above, or left, comes first. */
  readonly offset: number
  readonly votes: number
}

/** A card is held no more askew than so; on its side it is as upright. */
const steepest = 32
const step = 1
const mostLines = 16

export function strongLines(edges: Edges): { readonly across: Line[]; readonly upright: Line[] } {
  return { across: strongest(edges, 90), upright: strongest(edges, 0) }
}

/** @param middle degrees of the direction across the lines */
function strongest(edges: Edges, middle: number): Line[] {
  const { width, height } = edges
  const angles = Array.from({ length: (2 * steepest) / step + 1 }, (_, place) => middle - steepest + place * step)
  const turns = angles.map(degrees => ({
    cos: Math.cos((degrees * Math.PI) / 180),
    sin: Math.sin((degrees * Math.PI) / 180),
  }))
  const reach = Math.ceil(Math.hypot(width, height))
  const votes = new Float32Array(turns.length * 2 * reach)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) vote({ edges, votes, turns, reach, middle }, x, y)
  }
  return peaks({ votes, turns, reach, edges, middle })
}

interface Voting {
  readonly edges: Edges
  readonly votes: Float32Array
  readonly turns: readonly { readonly cos: number; readonly sin: number }[]
  readonly reach: number
  readonly middle: number
}

function vote({ edges, votes, turns, reach, middle }: Voting, x: number, y: number): void {
  const at = y * edges.width + x
  const strength = Math.hypot(edges.x[at]!, edges.y[at]!)
  if (strength < edges.least) return
  const degrees = (Math.atan2(edges.y[at]!, edges.x[at]!) * 180) / Math.PI
  const off = ((((degrees - middle + 90) % 180) + 180) % 180) - 90
  if (Math.abs(off) > steepest) return
  const nearest = Math.round((off + steepest) / step)
  for (let place = Math.max(0, nearest - 4); place <= Math.min(turns.length - 1, nearest + 4); place++) {
    const { cos, sin } = turns[place]!
    const far = Math.round(x * cos + y * sin) + reach
    votes[place * 2 * reach + far]! += Math.min(strength, 90)
  }
}

/** One after the other, each with what is nearly the same line taken out. */
function peaks({ votes, turns, reach, edges, middle }: Voting): Line[] {
  const lines: Line[] = []
  while (lines.length < mostLines) {
    let best = 0
    for (let at = 1; at < votes.length; at++) if (votes[at]! > votes[best]!) best = at
    if (votes[best]! < 90 * 12) break
    const place = Math.floor(best / (2 * reach))
    const distance = (best % (2 * reach)) - reach
    const { cos, sin } = turns[place]!
    const offset =
      middle === 0 ? (distance - (edges.height / 2) * sin) / cos : (distance - (edges.width / 2) * cos) / sin
    lines.push({ cos, sin, distance, offset, votes: votes[best]! })
    forget({ votes, turns, reach, edges, middle }, place, distance)
  }
  return lines
}

function forget({ votes, turns, reach }: Voting, place: number, distance: number): void {
  for (let near = Math.max(0, place - 5); near <= Math.min(turns.length - 1, place + 5); near++) {
    const from = near * 2 * reach + distance + reach
    for (let at = from - 5; at <= from + 5; at++) if (at >= 0 && at < votes.length) votes[at] = 0
  }
}

/** Undefined where they are nearly parallel. */
export function meet(a: Line, b: Line): { readonly x: number; readonly y: number } | undefined {
  const turned = a.cos * b.sin - b.cos * a.sin
  if (Math.abs(turned) < 0.3) return undefined
  return {
    x: (a.distance * b.sin - b.distance * a.sin) / turned,
    y: (a.cos * b.distance - b.cos * a.distance) / turned,
  }
}
