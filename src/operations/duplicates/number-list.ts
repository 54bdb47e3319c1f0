// A list of numbers that grows, without a JavaScript object for each: millions of keys and pairs are sorted in it.

export class NumberList {
  #numbers: Float64Array
  #length = 0

  /** @param expected how many it will be, or some more: what stays unused costs no memory, growing does */
  constructor(expected: number) {
    this.#numbers = new Float64Array(Math.max(16, expected))
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(Math.ceil(this.#length * 1.5))
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = number
  }

  /** The numbers in order. The list is sorted in its place, and is of no use for pushing afterwards. */
  sorted({ isOnceEach = false } = {}): Float64Array {
    const sorted = this.#numbers.subarray(0, this.#length).sort()
    if (!isOnceEach) return sorted
    let kept = 0
    for (let place = 0; place < sorted.length; place++) {
      if (place === 0 || sorted[place] !== sorted[place - 1]) sorted[kept++] = sorted[place]!
    }
    return sorted.subarray(0, kept)
  }
}
