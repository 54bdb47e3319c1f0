// The thread that reads pictures: codes by ZXing, text by Tesseract, both compiled to WASM and read from the disk.
// Nothing is fetched. It is ended from outside when a picture takes too long.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { createWorker, OEM, type Page, PSM } from 'tesseract.js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { CardLine, PictureReading } from '../formats/card/card-line.ts'
import { type Picture, readPictureKind } from '../formats/picture/picture-kind.ts'
import { turnPicture } from '../formats/picture/turn-picture.ts'

export interface PictureAsked {
  readonly bytes: Uint8Array
}
export type PictureAnswered = { readonly reading: PictureReading } | { readonly failed: string }

const require = createRequire(import.meta.url)

// Both look for their data on a CDN unless told where it is.
const letterData = path.join(path.dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int')
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer,
  },
})

let textReader: ReturnType<typeof startTextReader> | undefined

async function startTextReader() {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: letterData,
    cacheMethod: 'none',
    // Without it the library throws where nobody can catch; the promise of the call is rejected all the same.
    errorHandler: () => undefined,
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' })
  return worker
}

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
  return /^\s*(BEGIN:VCARD|MECARD:)/i.test(code)
}

/** Fewer letters than this are no card. */
const fewLetters = 12

/** As it is held, and where that gives little that is sure, on its sides and its head: the best of them. */
async function readLines(bytes: Uint8Array, picture: Picture): Promise<CardLine[]> {
  let best: CardLine[] = []
  for (const turns of [0, 1, 3, 2]) {
    const lines = await readTurned(turnPicture(bytes, picture, turns))
    if (letters(lines, sure) > letters(best, sure)) best = lines
    if (isUpright(best)) break
  }
  return best
}

/** Lines on their side are read too, as words that no language has: then most letters are doubtful. */
function isUpright(lines: readonly CardLine[]): boolean {
  return letters(lines, sure) >= Math.max(fewLetters, letters(lines, 0) / 2)
}

async function readTurned(bytes: Uint8Array): Promise<CardLine[]> {
  textReader ??= startTextReader()
  const { data } = await (await textReader).recognize(bytes as Buffer, { rotateAuto: true }, { blocks: true })
  return linesOf(data)
}

/** Block by block, so that columns stay apart: from the top, and of two beside each other the left one first. */
function linesOf({ blocks }: Page): CardLine[] {
  const inOrder = (blocks ?? []).toSorted((a, b) => a.bbox.y0 - b.bbox.y0 || a.bbox.x0 - b.bbox.x0)
  const lines = inOrder.flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  return lines
    .map(({ text, confidence, bbox, rowAttributes }) => ({
      text: text.trim(),
      confidence: confidence / 100,
      height: rowAttributes?.rowHeight ?? bbox.y1 - bbox.y0,
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
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
    .catch((error: unknown): PictureAnswered => ({ failed: error instanceof Error ? error.message : String(error) }))
    .then(answer => parentPort?.postMessage(answer))
})
