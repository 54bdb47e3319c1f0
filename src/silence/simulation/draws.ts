// Draws by place: the same seed, person, purpose and number give the same draw, in whichever order they are asked for.
// So every playbook meets the same people with the same luck, however many touches it makes (common random numbers).

/** What a draw is for: draws for one purpose do not depend on how many were made for another. */
export const purposes = { person: 1, outcome: 2, delay: 3, asks: 4, buys: 5 } as const
export type Purpose = keyof typeof purposes

/** From 0 up to but not including 1. */
export type Draw = (person: number, purpose: Purpose, number: number) => number

export function drawsOf(seed: number): Draw {
  const start = mix(seed ^ 0x9e3779b9)
  return (person, purpose, number) => {
    const place = mix(mix(start ^ person) ^ Math.imul(purposes[purpose], 0x85ebca6b))
    const high = mix(place ^ number)
    const low = mix((high + 0x6d2b79f5) | 0)
    return (high >>> 5) / 134_217_728 + (low >>> 6) / 9_007_199_254_740_992
  }
}

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the answer hangs on every bit given. */
function mix(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
