// The grey values of a PNG whose data has been inflated already: the filters of its rows are undone (PNG §9).
import { type Grey, makeGrey } from './grey.ts'

export interface PngParts {
  readonly width: number
  readonly height: number
  /** The data of all IDAT chunks in order, still deflated. */
  readonly deflated: readonly Uint8Array[]
}

/** Undefined for what is no PNG of eight bits of grey. */
export function readPngParts(bytes: Uint8Array): PngParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isGrey8 = bytes.length > 33 && bytes[24] === 8 && bytes[25] === 0 && bytes[28] === 0
  if (!isGrey8) return undefined
  const deflated: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const isData = view.getUint32(at + 4) === 0x49444154
    if (isData) deflated.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  return { width: view.getUint32(16), height: view.getUint32(20), deflated }
}

/** @param rows each with the byte of its filter before it */
export function greyOfRows({ width, height }: Pick<PngParts, 'width' | 'height'>, rows: Uint8Array): Grey {
  const grey = makeGrey(width, height)
  const { pixels } = grey
  for (let y = 0; y < height; y++) {
    const from = y * (width + 1)
    const filter = rows[from]!
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const left = x > 0 ? pixels[at - 1]! : 0
      const up = y > 0 ? pixels[at - width]! : 0
      const corner = x > 0 && y > 0 ? pixels[at - width - 1]! : 0
      pixels[at] = rows[from + 1 + x]! + predicted(filter, left, { up, corner })
    }
  }
  return grey
}

function predicted(filter: number, left: number, { up, corner }: { up: number; corner: number }): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  return filter === 3 ? (left + up) >> 1 : nearest(left, up, corner)
}

/** Paeth's choice (PNG §9.4). */
function nearest(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}
