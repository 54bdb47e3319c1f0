// Business cards on a phone: seconds from opening the page until the card is saved, for a photo, a QR code and three typed
// fields, in a browser the size of a phone and a quarter as fast as this machine. Typing is at a phone's pace; the time that
// a person takes to hold the phone still is theirs to add.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { people } from './cards/people.ts'
import { shootCards } from './cards/render.ts'

/** Forty words a minute, as people type on phones. */
const msALetter = 300

export async function run() {
  await using closing = new AsyncDisposableStack()
  const address = await serve(closing)
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  closing.defer(() => browser.close())
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  await page.goto(address)
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const [first, second] = await shootCards(people.slice(0, 2), 2)
  const open = () => page.goto(new URL('/doors/cards', address).href)
  return {
    firstPhotoAndEvent: await time(page, async () => {
      await open()
      await page.getByLabel('Where are you?').pressSequentially('Autumn fair', { delay: msALetter })
      await page.getByRole('button', { name: 'That is where I am' }).tap()
      await photograph(page, first!.bytes, 'image/jpeg')
    }),
    photo: await time(page, async () => {
      await open()
      await photograph(page, second!.bytes, 'image/jpeg')
    }),
    code: await time(page, async () => {
      await open()
      await photograph(page, await codeOf('MECARD:N:Sanz,Eva;EMAIL:eva@example.org;TEL:+34611222333;;'), 'image/png')
    }),
    typed: await time(page, async () => {
      await open()
      await page.getByLabel('Name', { exact: true }).last().pressSequentially('Bo Li', { delay: msALetter })
      await page.getByLabel('Email or phone').pressSequentially('bo@example.net', { delay: msALetter })
      await page.getByLabel('What you spoke of').pressSequentially('wants a quote', { delay: msALetter })
      await page.keyboard.press('Enter')
    }),
  }
}

async function photograph(page: Page, bytes: Uint8Array, mimeType: string): Promise<void> {
  const photo = { name: 'card', mimeType, buffer: Buffer.from(bytes) }
  await page.locator('input[capture]').setInputFiles(photo)
  await page.locator('.cards-draft').getByRole('button', { name: 'Save' }).tap()
}

/** Seconds until the page says that the person is saved. */
async function time(page: Page, work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  await page.getByText('is saved.').last().waitFor()
  return Math.round((performance.now() - begun) / 10) / 100
}

/** The real command over a folder of its own; the pages are those of the last `npm run build`. */
async function serve(closing: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tend-cards-'))
  closing.defer(() => rm(folder, { recursive: true }))
  const main = new URL('../src/boot/main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [main, 'start', '--json', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  closing.defer(async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  const [line] = await once(child.stdout, 'data')
  return (JSON.parse(String(line)) as { address: string }).address
}

async function codeOf(text: string): Promise<Uint8Array> {
  const wasm = new URL('../node_modules/zxing-wasm/dist/writer/zxing_writer.wasm', import.meta.url)
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(wasm)).buffer } })
  const { image } = await writeBarcode(text, { format: 'QRCode', scale: 6 })
  return new Uint8Array(await image!.arrayBuffer())
}
