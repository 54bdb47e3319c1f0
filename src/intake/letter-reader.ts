// Tesseract, as it is needed for cards: a photo's grey values, and the lines of a picture of letters. Its data are read
// from the disk.
import { createRequire } from 'node:module'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { createWorker, type Line, OEM, type Page, PSM, type Word } from 'tesseract.js'
import type { CardLine } from '../formats/card/card-line.ts'
import { type Grey, writePgm } from '../formats/picture/grey.ts'
import { greyOfRows, readPngParts } from '../formats/picture/png-rows.ts'

export interface LetterReader {
  /** Unfolds a JPEG or PNG, turned as its file says; undefined for one of black and white alone. */
  grey(bytes: Uint8Array): Promise<Grey | undefined>
  /** @param isStraight false where the lines may be askew: that is found out first */
  lines(picture: Grey | Uint8Array, isStraight: boolean): Promise<CardLine[]>
}

const require = createRequire(import.meta.url)
// It looks for its data on a CDN unless told where they are.
const letterData = path.join(path.dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int')

export async function startLetterReader(): Promise<LetterReader> {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: letterData,
    cacheMethod: 'none',
    // Without it the library throws where nobody can catch; the promise of the call is rejected all the same.
    errorHandler: () => undefined,
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' })
  return {
    grey: async bytes => {
      const { data } = await worker.recognize(bytes as Buffer, {}, { text: false, imageGrey: true })
      return greyOf(data.imageGrey ?? '')
    },
    lines: async (picture, isStraight) => {
      const file = (picture instanceof Uint8Array ? picture : writePgm(picture)) as Buffer
      return linesOf((await worker.recognize(file, { rotateAuto: !isStraight }, { blocks: true })).data)
    },
  }
}

/** @param dataUrl of a PNG: the form in which the library gives pictures back */
function greyOf(dataUrl: string): Grey | undefined {
  const parts = readPngParts(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'))
  return parts && greyOfRows(parts, inflateSync(Buffer.concat(parts.deflated)))
}

/** Block by block, so that columns stay apart: from the top, and of two beside each other the left one first. */
function linesOf({ blocks }: Page): CardLine[] {
  const inOrder = (blocks ?? []).toSorted((a, b) => a.bbox.y0 - b.bbox.y0 || a.bbox.x0 - b.bbox.x0)
  const lines = inOrder.flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  return lines.flatMap(cellsOf).filter(({ text }) => /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text))
}

/** Of the height of the line: a gap that is wider is one between columns. */
const widestSpace = 1.6

/** A line in which two columns were taken for one, column by column, without the logo before it. */
function cellsOf({ words, rowAttributes, bbox }: Line): CardLine[] {
  const height = rowAttributes?.rowHeight ?? bbox.y1 - bbox.y0
  const cells: Word[][] = []
  for (const word of words.filter(each => !isLogo(each, words))) {
    const before = cells.at(-1)?.at(-1)
    if (before && word.bbox.x0 - before.bbox.x1 < widestSpace * height) cells.at(-1)!.push(word)
    else cells.push([word])
  }
  return cells.map(cell => ({
    text: cell
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    confidence: cell.reduce((sum, { confidence }) => sum + confidence, 0) / cell.length / 100,
    height,
  }))
}

/** What stands before a line and out of it like no letter does. */
function isLogo({ text, bbox }: Word, words: readonly Word[]): boolean {
  if (!/^[\p{L}\p{P}\p{S}]$/u.test(text) || words.length < 2 || words[0]!.bbox.x0 < bbox.x0) return false
  const heights = words.map(word => word.bbox.y1 - word.bbox.y0).sort((a, b) => a - b)
  return bbox.y1 - bbox.y0 > 1.6 * heights[Math.floor((heights.length - 1) / 2)]!
}
