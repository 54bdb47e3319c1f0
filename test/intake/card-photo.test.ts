// Pictures drawn by hand once, read by the real readers in their thread.
import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { readPictureKind } from '../../src/formats/picture/picture-kind.ts'
import { turnPicture } from '../../src/formats/picture/turn-picture.ts'
import { makeCardPhotos } from '../../src/intake/card-photo.ts'
import { readingOf } from '../../src/operations/cards/read-waiting.ts'

const photos = makeCardPhotos()
afterAll(() => photos[Symbol.asyncDispose]())

const ours = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures-of-ours/${name}`, import.meta.url)))
const fieldsOf = async (bytes: Uint8Array) => readingOf(await photos.read(bytes))?.fields

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync(new URL('../../node_modules/zxing-wasm/dist/writer/zxing_writer.wasm', import.meta.url))
      .buffer as ArrayBuffer,
  },
})

async function codeOf(text: string): Promise<Uint8Array> {
  const { image } = await writeBarcode(text, { format: 'QRCode', scale: 6, addQuietZones: true })
  return new Uint8Array(await image!.arrayBuffer())
}

test('a photo of a card becomes fields', async () => {
  expect(await fieldsOf(ours('card-ana-ruiz.png'))).toMatchObject({
    name: 'Ana Ruiz',
    title: 'Sales Director',
    company: 'Lumen Studio S.L.',
    emails: ['ana.ruiz@lumenstudio.example'],
    phones: [
      { kind: 'mobile', number: '+34 612 345 678' },
      { kind: 'fixed', number: '+34 911 234 567' },
    ],
    website: 'www.lumenstudio.example',
    country: 'ES',
  })
})

test('a card photographed on its side is read all the same', async () => {
  expect(await fieldsOf(ours('card-sideways.jpg'))).toMatchObject({
    name: 'Thomas Müller',
    emails: ['thomas.mueller@bergwerk.example'],
    country: 'CH',
  })
})

test('a phone that says how it was held, in either byte order, is believed', () => {
  const photo = ours('card-sideways.jpg')
  const turned = turnPicture(photo, { kind: 'jpeg', width: 0, height: 0, orientation: 6 }, 0)
  expect(readPictureKind(turned)).toMatchObject({ kind: 'jpeg', width: 700, height: 1000, orientation: 6 })
  const little = withLittleEndianExif(photo, 8)
  expect(readPictureKind(little)).toMatchObject({ orientation: 8 })
  // Written anew in the one form that the reader of text looks for, in the place of the old one.
  expect(readPictureKind(turnPicture(little, readPictureKind(little) as never, 1))).toMatchObject({ orientation: 1 })
})

/** As Android's cameras write it. */
function withLittleEndianExif(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, content.length + 2, ...content, ...jpeg.subarray(2))
}

test('a code that holds a MeCard is read whole', async () => {
  const code = await codeOf('MECARD:N:Ruiz,Ana;TEL:+34911234567;EMAIL:ana@example.com;ORG:Lumen\\; Studio;;')
  expect(await fieldsOf(code)).toMatchObject({
    name: 'Ana Ruiz',
    company: 'Lumen; Studio',
    emails: ['ana@example.com'],
  })
})

test('a code that holds a vCard is read whole', async () => {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Ruiz;Ana;;;',
    'FN:Ana Ruiz',
    'TEL:+34911234567',
    'EMAIL:ana@example.com',
    'END:VCARD',
  ]
  expect(await fieldsOf(await codeOf(lines.join('\r\n')))).toMatchObject({
    name: 'Ana Ruiz',
    emails: ['ana@example.com'],
  })
})

test('a code that is the address of a profile is a way to reach them', async () => {
  expect(await fieldsOf(await codeOf('https://www.linkedin.com/in/anaruiz'))).toMatchObject({
    socials: ['https://www.linkedin.com/in/anaruiz'],
  })
})

test('what is no picture, too large or unfolds to gigabytes is refused in words', async () => {
  await expect(photos.read(new TextEncoder().encode('hello there'))).rejects.toThrow(/JPEG or PNG/)
  await expect(photos.read(new Uint8Array(11 * 1024 * 1024))).rejects.toThrow(/11 MB; at most 10 MB/)
  const bomb = ours('card-ana-ruiz.png')
  new DataView(bomb.buffer).setUint32(16, 100_000)
  await expect(photos.read(bomb)).rejects.toThrow(/million pixels/)
  new DataView(bomb.buffer).setUint32(16, 40_000)
  new DataView(bomb.buffer).setUint32(20, 60)
  await expect(photos.read(bomb)).rejects.toThrow(/40000 × 60 pixels nothing can be read/)
})

test('a picture that breaks off is refused, and the next one is read', async () => {
  await expect(photos.read(ours('card-ana-ruiz.png').subarray(0, 2000))).rejects.toThrow(/it is damaged, or breaks off/)
  expect((await fieldsOf(ours('card-ana-ruiz.png')))?.name).toBe('Ana Ruiz')
})

test('a reader that is ended leaves the pictures that wait to the next one', async () => {
  const ending = makeCardPhotos()
  const [first, second] = [ending.read(ours('card-ana-ruiz.png')), ending.read(ours('card-ana-ruiz.png'))]
  const told = Promise.allSettled([first, second])
  await ending[Symbol.asyncDispose]()
  for (const outcome of await told)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'unreachable' } })
})

test('a picture without text gives nobody', async () => {
  expect(await fieldsOf(await codeOf('WIFI:S:guests;P:secret;;'))).toBeUndefined()
})
