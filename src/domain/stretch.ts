// Stretches of time: from an instant up to, and without, another.
import type { Instant } from './instant.ts'

export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

/** The same time in as few stretches as can be, in order; one that is empty or backward is left out. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: { from: Instant; to: Instant }[] = []
  for (const { from, to } of stretches.filter(stretch => stretch.from < stretch.to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}
