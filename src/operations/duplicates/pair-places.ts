// Which of the gathered contacts are to be compared: those who share a key, as long as few others share it. Their number
// is bounded by that of the contacts, so that the time is nearly in proportion to it on any data.
import { setImmediate } from 'node:timers/promises'
import type { Gathered } from './gather.ts'
import { NumberList } from './number-list.ts'

// A key's block that is larger than this says too little (a name that hundreds have, a switchboard): whoever is in it
// twice shares a narrower key too.
const largestBlock = 40
/** People's lists need three to seven; where it is not enough, the largest blocks are left out. */
const comparisonsAContact = 10
const stepsATurn = 20_000

/** Each pair of places with somebody new in it, once: the lower times `width`, plus the higher, in order. */
export async function pairPlaces(gathered: Gathered): Promise<Float64Array> {
  const blocks = blocksOf(gathered)
  const { largest, comparisons } = await largestWithin(blocks, gathered)
  const pairs = new NumberList(comparisons)
  let steps = 0
  for (const block of blocks.of(largest)) {
    addPairs(pairs, block, gathered)
    if (++steps % stepsATurn === 0) await setImmediate()
  }
  return pairs.sorted({ isOnceEach: true })
}

function blocksOf({ keys, width }: Gathered) {
  const sorted = keys.sorted()
  return {
    /** The places under each key, where there are two to `largest` of them. */
    *of(largest: number): Generator<Float64Array> {
      let from = 0
      for (let to = 1; to <= sorted.length; to++) {
        if (to < sorted.length && Math.floor(sorted[to]! / width) === Math.floor(sorted[from]! / width)) continue
        if (to - from > 1 && to - from <= largest) yield sorted.subarray(from, to)
        from = to
      }
    },
  }
}

async function largestWithin(blocks: ReturnType<typeof blocksOf>, gathered: Gathered) {
  const bySize = new Float64Array(largestBlock + 1)
  let steps = 0
  for (const block of blocks.of(largestBlock)) {
    bySize[block.length]! += comparisonsIn(block, gathered)
    if (++steps % stepsATurn === 0) await setImmediate()
  }
  const most = gathered.ids.length * comparisonsAContact
  let [largest, comparisons] = [1, 0]
  while (largest < largestBlock && comparisons + bySize[largest + 1]! <= most) comparisons += bySize[++largest]!
  return { largest, comparisons }
}

function comparisonsIn(block: Float64Array, { areNew, width }: Gathered): number {
  let added = 0
  for (const key of block) added += areNew[key % width]!
  const known = block.length - added
  return added * known + (added * (added - 1)) / 2
}

function addPairs(pairs: NumberList, block: Float64Array, { areNew, width }: Gathered): void {
  for (let one = 0; one < block.length; one++) {
    const low = block[one]! % width
    for (let other = one + 1; other < block.length; other++) {
      const high = block[other]! % width
      // One contact may have a key twice: two addresses that begin alike.
      if (low !== high && (areNew[low] === 1 || areNew[high] === 1)) pairs.push(low * width + high)
    }
  }
}
