// A list of texts that is kept as bytes outside JavaScript's heap: a million of them are nothing for the garbage collector
// to go through, and take no more than their letters.

/** Memory is taken in pieces of this size, or of one text where that is longer. */
const pieceBytes = 2 ** 20
/** UTF-8 takes three bytes at most for a unit of UTF-16. */
const bytesAUnit = 3

export class TextList {
  readonly #pieces: Buffer[] = []
  #used = 0
  /** By place: the piece, where the text begins in it, and where it ends. */
  readonly #piece: Uint32Array
  readonly #from: Uint32Array
  readonly #to: Uint32Array
  #length = 0

  /** @param most how many it may be */
  constructor(most: number) {
    this.#piece = new Uint32Array(most)
    this.#from = new Uint32Array(most)
    this.#to = new Uint32Array(most)
  }

  get length(): number {
    return this.#length
  }

  push(text: string): void {
    const piece = this.#roomFor(text.length * bytesAUnit)
    const place = this.#length++
    this.#piece[place] = this.#pieces.length - 1
    this.#from[place] = this.#used
    this.#used += piece.write(text, this.#used)
    this.#to[place] = this.#used
  }

  at(place: number): string {
    return this.#pieces[this.#piece[place]!]!.toString('utf8', this.#from[place]!, this.#to[place]!)
  }

  #roomFor(bytes: number): Buffer {
    const last = this.#pieces.at(-1)
    if (last && this.#used + bytes <= last.length) return last
    const piece = Buffer.allocUnsafeSlow(Math.max(pieceBytes, bytes))
    this.#pieces.push(piece)
    this.#used = 0
    return piece
  }
}
