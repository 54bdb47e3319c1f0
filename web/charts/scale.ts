// Scales of charts: where a value stands between two edges, and the round values that an axis is marked at.

export interface Scale {
  readonly max: number
  readonly ticks: readonly number[]
  /** From 0 to 1. */
  readonly place: (value: number) => number
}

const steps = [1, 2, 2.5, 5, 10]

/** From zero to a round value above `most`, with about `count` marks. */
export function scaleTo(most: number, count = 4): Scale {
  const wanted = Math.max(most, Number.EPSILON) / count
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = power * steps.find(candidate => candidate * power >= wanted * 0.999)!
  const marks = Math.ceil(most / step - 1e-9)
  const max = Math.max(marks, 1) * step
  return {
    max,
    ticks: Array.from({ length: Math.max(marks, 1) + 1 }, (_, index) => index * step),
    place: value => Math.min(Math.max(value / max, 0), 1),
  }
}

/** As scaleTo, for shares: never beyond the whole. */
export function shareScaleTo(most: number, count = 4): Scale {
  const scale = scaleTo(Math.min(Math.max(most, 0.01), 1), count)
  if (scale.max <= 1) return scale
  return { max: 1, ticks: [0, 0.25, 0.5, 0.75, 1], place: value => Math.min(Math.max(value, 0), 1) }
}
