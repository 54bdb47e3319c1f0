// Letters dark on white, however the card is printed and lit: each pixel by how far it is from the paper around it, to
// either side, measured by the light that falls there. So shadows, coloured bands and light letters on dark all go.
import { type Grey, makeGrey } from './grey.ts'

const tile = 16
/** Tiles to each side that tell what the paper is: more than the height of the largest letters. */
const reach = 3
const bins = 64
/** Of the light, the part by which ink differs at the least from its paper to be black. */
const inkPart = 0.3
/** What differs by more is no grain but two papers that meet. */
const mostGrain = 16

interface Paper {
  readonly columns: number
  readonly rows: number
  /** Of the most pixels around, and of the lightest ones. */
  readonly median: Float32Array
  readonly light: Float32Array
  /** How far half of the pixels around are apart: the paper's grain, where there is more paper than ink. */
  readonly grain: Float32Array
}

export function evenLight(grey: Grey): Grey {
  const { width, height, pixels } = grey
  const paper = readPaper(grey)
  const even = makeGrey(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const { median, light, grain } = paperAt(paper, x, y)
      const away = Math.max(0, Math.abs(pixels[at]! - median) - grain) / (light * inkPart)
      even.pixels[at] = 255 - Math.min(255, away * 255)
    }
  }
  return even
}

const found = { median: 0, light: 0, grain: 0 }

/** Between the middles of the four tiles around; one object for all, since it is asked for each pixel. */
function paperAt({ columns, rows, median, light, grain }: Paper, x: number, y: number): typeof found {
  const [across, down] = [x / tile - 0.5, y / tile - 0.5]
  const left = Math.min(Math.max(0, Math.floor(across)), columns - 1)
  const top = Math.min(Math.max(0, Math.floor(down)), rows - 1)
  const right = Math.min(left + 1, columns - 1)
  const bottom = Math.min(top + 1, rows - 1)
  const [h, v] = [Math.min(Math.max(across - left, 0), 1), Math.min(Math.max(down - top, 0), 1)]
  const [a, b, c, d] = [top * columns + left, top * columns + right, bottom * columns + left, bottom * columns + right]
  const mix = (of: Float32Array) => (of[a]! * (1 - h) + of[b]! * h) * (1 - v) + (of[c]! * (1 - h) + of[d]! * h) * v
  found.median = mix(median)
  found.light = mix(light)
  found.grain = mix(grain)
  return found
}

function readPaper(grey: Grey): Paper {
  const columns = Math.ceil(grey.width / tile)
  const rows = Math.ceil(grey.height / tile)
  const counts = countTiles(grey, columns, rows)
  const median = new Float32Array(columns * rows)
  const light = new Float32Array(columns * rows)
  const grain = new Float32Array(columns * rows)
  const around = new Uint32Array(bins)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      around.fill(0)
      for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
        for (let c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
          const from = (r * columns + c) * bins
          for (let bin = 0; bin < bins; bin++) around[bin]! += counts[from + bin]!
        }
      }
      median[row * columns + column] = quantile(around, 0.5)
      light[row * columns + column] = Math.max(quantile(around, 0.97), 24)
      grain[row * columns + column] = Math.min(quantile(around, 0.75) - quantile(around, 0.25), mostGrain)
    }
  }
  return { columns, rows, median, light, grain }
}

function countTiles({ width, height, pixels }: Grey, columns: number, rows: number): Uint32Array {
  const counts = new Uint32Array(columns * rows * bins)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / tile) * columns
    for (let x = 0; x < width; x++) {
      counts[(row + Math.floor(x / tile)) * bins + (pixels[y * width + x]! >> 2)]! += 1
    }
  }
  return counts
}

function quantile(counts: Uint32Array, share: number): number {
  let total = 0
  for (const count of counts) total += count
  let passed = 0
  for (let bin = 0; bin < bins; bin++) {
    passed += counts[bin]!
    // Within the bin as far as is needed, or steps of four would show in the light.
    if (passed >= total * share) return (bin + 1 - (passed - total * share) / Math.max(1, counts[bin]!)) * 4
  }
  return 255
}
