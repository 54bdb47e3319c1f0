// Seeded randomness, as a value that is handed in: the same seed gives the same draws on every machine.

export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number
}

/** The generator sfc32 (Chris Doty-Humphrey's PractRand; public domain), seeded from one 32-bit number. */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9 | 0
  let b = 0x243f6a88 | 0
  let c = seed | 0
  let counter = 1
  const draw = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // Its author's advice: the first draws still show the seed.
  for (let skipped = 0; skipped < 15; skipped++) draw()
  return { next: () => (draw() >>> 5) / 134_217_728 + (draw() >>> 6) / 9_007_199_254_740_992 }
}
