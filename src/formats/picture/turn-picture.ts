// Turns a picture by saying in its file how it was held, without decoding it. The reader of text looks for the sign in
// one form only (big-endian, near the start), which cameras don't keep to: it is written anew here.
import { isExif, jpegSegments, type Picture } from './picture-kind.ts'

/** Quarter turns clockwise that bring a picture of EXIF's orientation upright, mirrored ones taken as they come. */
const turnsOf: readonly number[] = [0, 0, 0, 2, 2, 3, 1, 1, 3]
const orientationOf: readonly number[] = [1, 6, 3, 8]

/** The picture as its file says it is to be seen, and so many quarter turns clockwise from there. */
export function turnPicture(bytes: Uint8Array, picture: Picture, quarterTurns: number): Uint8Array<ArrayBuffer> {
  const turns = ((turnsOf[picture.orientation] ?? 0) + quarterTurns) % 4
  const tiff = tiffOf(orientationOf[turns] as number)
  return picture.kind === 'jpeg' ? withExif(bytes, tiff) : withChunk(bytes, tiff)
}

/** A TIFF block of one tag: the orientation. */
function tiffOf(orientation: number): number[] {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  return [...header, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
}

function withExif(bytes: Uint8Array, tiff: readonly number[]): Uint8Array<ArrayBuffer> {
  const content = [...letters('Exif'), 0, 0, ...tiff]
  const length = content.length + 2
  const parts = [bytes.subarray(0, 2), Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff, ...content)]
  let from = 2
  for (const segment of jpegSegments(bytes)) {
    if (!isExif(bytes, segment)) continue
    parts.push(bytes.subarray(from, segment.start))
    from = segment.end
  }
  return joined([...parts, bytes.subarray(from)])
}

/** After the header chunk (PNG, third edition §11.3.4.5). */
function withChunk(bytes: Uint8Array, tiff: readonly number[]): Uint8Array<ArrayBuffer> {
  const content = [...letters('eXIf'), ...tiff]
  const chunk = Uint8Array.of(0, 0, 0, tiff.length, ...content, ...checkSum(content))
  return joined([bytes.subarray(0, 33), chunk, bytes.subarray(33)])
}

/** CRC-32 as PNG has it (Annex D), bit by bit: there are thirty bytes. */
function checkSum(content: readonly number[]): number[] {
  let sum = 0xffffffff
  for (const byte of content) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  const crc = ~sum >>> 0
  return [crc >>> 24, (crc >>> 16) & 0xff, (crc >>> 8) & 0xff, crc & 0xff]
}

function letters(text: string): number[] {
  return [...text].map(letter => letter.charCodeAt(0))
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
