// The follow-up curve as points: who stands where, who is dominated, the edge of those that are not, and where each
// name finds room.
import type { Simulation } from '../../src/http/contract.ts'

export interface Span {
  readonly value: number
  readonly low: number
  readonly high: number
}
export interface CurvePoint {
  readonly id: string
  readonly name: string
  readonly kind: 'playbook' | 'dominated' | 'past'
  readonly chasing: Span
  readonly leakage: Span
}

/** Those whose shares can be told. */
export function curvePoints({ playbooks, past }: Simulation): CurvePoint[] {
  const all = playbooks.map(({ id, title, isDominated, leakage, chasing }) =>
    pointOf({ id, name: title, kind: isDominated ? 'dominated' : 'playbook' }, leakage, chasing),
  )
  if (past) all.push(pointOf({ id: ' past', name: 'Your own past', kind: 'past' }, past.leakage, past.chasing))
  return all.filter(point => point !== undefined)
}

type Rate = Simulation['playbooks'][number]['leakage']

function pointOf(who: Pick<CurvePoint, 'id' | 'name' | 'kind'>, leakage: Rate, chasing: Rate): CurvePoint | undefined {
  if (leakage.share === null || chasing.share === null) return undefined
  return { ...who, leakage: { ...leakage, value: leakage.share }, chasing: { ...chasing, value: chasing.share } }
}

/** The points that nothing dominates, from the least chasing to the most: the curve itself. */
export function edgeOf(points: readonly CurvePoint[]): CurvePoint[] {
  return points.filter(({ kind }) => kind === 'playbook').toSorted((a, b) => a.chasing.value - b.chasing.value)
}

export interface Spot {
  readonly x: number
  readonly y: number
}
export interface PlacedName extends Spot {
  readonly anchor: 'start' | 'end' | 'middle'
}
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const letterWidth = 7
const nameHeight = 16
const tries: readonly { dx: number; dy: number; anchor: PlacedName['anchor'] }[] = [
  { dx: 11, dy: -9, anchor: 'start' },
  { dx: 11, dy: 18, anchor: 'start' },
  { dx: -11, dy: -9, anchor: 'end' },
  { dx: -11, dy: 18, anchor: 'end' },
  { dx: 0, dy: -24, anchor: 'middle' },
  { dx: 0, dy: 34, anchor: 'middle' },
  { dx: 11, dy: -27, anchor: 'start' },
  { dx: 11, dy: 36, anchor: 'start' },
  { dx: 0, dy: -44, anchor: 'middle' },
  { dx: 0, dy: 54, anchor: 'middle' },
]

/** A place for each name beside its dot: the first one tried that is free and inside `width`, else the least covered. */
export function placeNames(dots: readonly (Spot & { readonly name: string })[], width: number): PlacedName[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }))
  return dots.map(({ x, y, name }) => {
    const spots = tries.map(({ dx, dy, anchor }) => ({ x: x + dx, y: y + dy, anchor }))
    const costOf = (spot: PlacedName) => {
      const box = boxOf(spot, name)
      const outside = Math.max(0, -box.left) + Math.max(0, box.right - width)
      return taken.reduce((sum, other) => sum + sharedArea(box, other), outside * nameHeight)
    }
    const spot = spots.reduce((best, candidate) => (costOf(candidate) < costOf(best) ? candidate : best))
    taken.push(boxOf(spot, name))
    return spot
  })
}

function boxOf({ x, y, anchor }: PlacedName, name: string): Box {
  const width = name.length * letterWidth
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - nameHeight + 3, bottom: y + 3 }
}

function sharedArea(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > 0 && down > 0 ? across * down : 0
}
