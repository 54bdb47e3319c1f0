// The thread that reads pictures: codes by ZXing, text by Tesseract, both compiled to WASM and read from the disk.
// Nothing is fetched. It is ended from outside when a picture takes too long.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { CardLine, PictureReading } from '../formats/card/card-line.ts'
import { evenLight } from '../formats/picture/even-light.ts'
import { findCard } from '../formats/picture/find-card.ts'
import { type Grey, shrinkGrey, turnGrey } from '../formats/picture/grey.ts'
import { type Picture, readPictureKind } from '../formats/picture/picture-kind.ts'
import { straighten } from '../formats/picture/straighten.ts'
import { turnPicture } from '../formats/picture/turn-picture.ts'
import { type LetterReader, startLetterReader } from './letter-reader.ts'

export interface PictureAsked {
  readonly bytes: Uint8Array
}
export type PictureAnswered = { readonly reading: PictureReading } | { readonly failed: string }

const require = createRequire(import.meta.url)

// It looks for its code on a CDN unless told where it is.
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer,
  },
})

let starting: Promise<LetterReader> | undefined

async function read(bytes: Uint8Array): Promise<PictureReading> {
  const picture = readPictureKind(bytes)
  if (typeof picture !== 'object') throw new Error('no JPEG or PNG')
  const codes = await readCodes(bytes)
  return { codes, lines: codes.some(isWholeCard) ? [] : await readLines(bytes, picture) }
}

async function readCodes(bytes: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(bytes, { formats: ['QRCode', 'DataMatrix', 'Aztec'], tryHarder: true })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

/** Such a code holds all that the card says, without a doubt. */
function isWholeCard(code: string): boolean {
  return /^\s*(BEGIN:VCARD|MECARD:|BIZCARD:)/i.test(code)
}

/** Letters of a card that fills its photo are large enough then. */
const longestSide = 2400

/** Fewer letters than this are no card. */
const fewLetters = 12

async function readLines(bytes: Uint8Array, picture: Picture): Promise<CardLine[]> {
  starting ??= startLetterReader()
  const reader = await starting
  const upright = turnPicture(bytes, picture, 0)
  const grey = await reader.grey(upright)
  if (!grey) return reader.lines(upright, false)
  const corners = findCard(grey)
  const flat = corners && (await readUpright(reader, evenLight(straighten(grey, corners)), true))
  if (flat && isUpright(flat)) return flat
  // What was taken for the card was not, or is not all of it.
  const small = shrinkGrey(grey, Math.round(Math.max(grey.width, grey.height) / longestSide))
  return better(flat ?? [], await readUpright(reader, evenLight(small), false))
}

/** As it is held, and where that gives little that is sure, on its sides and its head: the best of them. */
async function readUpright(reader: LetterReader, grey: Grey, isStraight: boolean): Promise<CardLine[]> {
  let best: CardLine[] = []
  for (const turns of [0, 1, 3, 2]) {
    best = better(best, await reader.lines(turnGrey(grey, turns), isStraight))
    if (isUpright(best)) break
  }
  return best
}

/** Lines on their side are read too, as words that no language has: then most letters are doubtful. */
function isUpright(lines: readonly CardLine[]): boolean {
  return letters(lines, sure) >= Math.max(fewLetters, letters(lines, 0) / 2)
}

function better(a: CardLine[], b: CardLine[]): CardLine[] {
  return letters(b, sure) > letters(a, sure) ? b : a
}

const sure = 0.75

/** How many letters stand on the lines that are read with at least such a confidence. */
function letters(lines: readonly CardLine[], confidence: number): number {
  const counted = lines.filter(line => line.confidence >= confidence)
  return counted.reduce((sum, { text }) => sum + text.replaceAll(/[^\p{L}\p{N}]/gu, '').length, 0)
}

parentPort?.on('message', ({ bytes }: PictureAsked) => {
  read(bytes)
    .then((reading): PictureAnswered => ({ reading }))
    // The readers throw texts, numbers and objects of their own; all that they say is that they can't.
    .catch((): PictureAnswered => ({ failed: 'it is damaged, or breaks off' }))
    .then(answer => parentPort?.postMessage(answer))
})
