// What a file of a picture says of itself in its first bytes: its kind, how large it unfolds, and how the phone was held.
// Nothing is decoded, so that a small file that unfolds to gigabytes is known before it does.

export interface Picture {
  readonly kind: 'jpeg' | 'png'
  readonly width: number
  readonly height: number
  /** EXIF's: 1 upright, 3 upside down, 6 and 8 on a side. */
  readonly orientation: number
}

/** Kinds that phones and screens make and that are not read here, by name. */
export type OtherPicture = 'HEIC' | 'WebP' | 'GIF' | 'TIFF' | 'PDF' | 'BMP'

const marks: readonly (readonly [OtherPicture, number, string])[] = [
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftypmif1'],
  ['WebP', 8, 'WEBP'],
  ['GIF', 0, 'GIF8'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['PDF', 0, '%PDF'],
  ['BMP', 0, 'BM'],
]

/** Undefined for bytes that are no picture at all, or a broken one. */
export function readPictureKind(bytes: Uint8Array): Picture | OtherPicture | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes)
  if (textAt(bytes, 1, 3) === 'PNG') return readPng(bytes)
  return marks.find(([, at, mark]) => textAt(bytes, at, mark.length) === mark)?.[0]
}

/** The header is the first chunk (PNG §11.2.2). */
function readPng(bytes: Uint8Array): Picture | undefined {
  if (bytes.length < 33 || textAt(bytes, 12, 4) !== 'IHDR') return undefined
  const view = viewOf(bytes)
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), orientation: 1 }
}

export interface Segment {
  readonly marker: number
  readonly start: number
  readonly end: number
}

/** The segments of a JPEG before its scan, each with where it stands, marker included (ITU T.81 §B.1). */
export function* jpegSegments(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes)
  let start = 2
  while (start + 4 <= bytes.length && bytes[start] === 0xff) {
    const marker = bytes[start + 1] as number
    if (marker === 0xda) return
    // A marker may be preceded by fill bytes.
    if (marker === 0xff) start++
    else {
      const end = start + 2 + view.getUint16(start + 2)
      if (end > bytes.length) return
      yield { marker, start, end }
      start = end
    }
  }
}

function readJpeg(bytes: Uint8Array): Picture | undefined {
  const view = viewOf(bytes)
  let orientation = 1
  for (const { marker, start, end } of jpegSegments(bytes)) {
    if (isExif(bytes, { marker, start, end })) orientation = readOrientation(bytes.subarray(start + 10, end))
    if (isFrame(marker) && end - start >= 9)
      return { kind: 'jpeg', width: view.getUint16(start + 7), height: view.getUint16(start + 5), orientation }
  }
  return undefined
}

/** SOF0 to SOF15, without the tables DHT, JPG and DAC that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

export function isExif(bytes: Uint8Array, { marker, start }: Segment): boolean {
  return marker === 0xe1 && textAt(bytes, start + 4, 4) === 'Exif'
}

/** The tag 0x0112 of the first directory (EXIF 2.3 §4.6.4), in the byte order that the block says. */
function readOrientation(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1
  const view = viewOf(tiff)
  const isLittle = textAt(tiff, 0, 2) === 'II'
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > tiff.length) return 1
  const count = view.getUint16(directory, isLittle)
  for (let place = 0; place < count; place++) {
    const at = directory + 2 + place * 12
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, isLittle) === 0x0112) return validTurn(view.getUint16(at + 8, isLittle))
  }
  return 1
}

function validTurn(value: number): number {
  return value >= 1 && value <= 8 ? value : 1
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
