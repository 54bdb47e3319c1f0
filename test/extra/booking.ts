// Books a time in a real Chromium whose clock hangs in another zone than the user's, in the weeks in which one of the two
// has changed its clocks and the other has not, with the page's script and without any. Run by `node test/extra/booking.ts`.
import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { DAY_MS } from '../../src/domain/instant.ts'
import { startChromium, startTend } from './browser-start.ts'

// The user's own: the server takes it from its machine where nothing else was chosen.
process.env.TZ = 'Europe/Berlin'

interface Change {
  /** A Tuesday between the two changes, and one after both. */
  readonly between: string
  readonly after: string
}

/** The next spring: the clocks of New York go forward on the second Sunday of March, those of Berlin on the last. */
function nextSpring(now: number): Change {
  const year = [0, 1]
    .map(more => new Date(now).getUTCFullYear() + more)
    .find(each => Date.UTC(each, 2, 1) > now + DAY_MS)!
  const firstSunday = (7 - new Date(Date.UTC(year, 2, 1)).getUTCDay()) % 7
  const between = Date.UTC(year, 2, 1 + firstSunday + 7 + 2)
  const lastSunday = 31 - new Date(Date.UTC(year, 2, 31)).getUTCDay()
  const dayText = (at: number) => new Date(at).toISOString().slice(0, 10)
  return { between: dayText(between), after: dayText(Date.UTC(year, 2, lastSunday + 2)) }
}

const browser = await startChromium()
if (!browser) {
  console.error('No Chromium here: install one (Debian: apt-get install chromium) or set CHROMIUM to its path.')
  process.exit(2)
}
const tend = await startTend()
const { origin, searchParams } = new URL(tend.address)
const headers = { authorization: `Bearer ${searchParams.get('token')}`, 'content-type': 'application/json' }
const complaints: string[] = []

async function ask(path: string, body?: object) {
  const how = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const answer = await fetch(`${origin}/api/${path}`, { headers, ...how })
  assert.equal(answer.ok, true, `${path}: ${answer.status}`)
  // biome-ignore lint/suspicious/noExplicitAny: what a document holds is what the check asks.
  return (await answer.json()) as any
}

async function visit(at: Browser, choice: { timezoneId: string; javaScriptEnabled?: boolean }): Promise<Page> {
  const context = await at.newContext({ locale: 'en-US', viewport: { width: 390, height: 800 }, ...choice })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', error => complaints.push(error.message))
  return page
}

async function hasNoFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  )
}

interface Wish {
  /** On the visitor's clock. */
  readonly day: string
  readonly clock: string
  readonly email: string
}

/** From the times that are shown to the page that says it is booked. */
async function book(page: Page, { day, clock, email }: Wish): Promise<void> {
  const id = `#day-${day}`
  await page.locator(`section:has(${id})`).getByRole('link', { name: clock, exact: true }).click()
  await page.getByLabel('Your name').fill('Ana Ruiz')
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Book this time' }).click()
  await page.getByRole('heading', { name: 'It is booked' }).waitFor()
}

async function startOf(email: string): Promise<string[]> {
  const { items } = await ask(`contacts?search=${encodeURIComponent(email)}`)
  const { timeline, contact } = await ask(`contacts/${items[0].id}`)
  const starts = timeline.filter((event: { startsAt?: string }) => event.startsAt)
  return [contact.timeZone, ...starts.map((event: { startsAt: string }) => new Date(event.startsAt).toISOString())]
}

try {
  const { between, after } = nextSpring(Date.now())
  await ask('booking-pages', { slug: 'talk', title: 'A talk', daysAhead: 400 })

  const page = await visit(browser, { timezoneId: 'America/New_York' })
  await page.goto(`${origin}/b/talk?from=${between}`)
  // The script has asked again with the zone of this browser.
  await page.waitForURL(/zone=America%2FNew_York/)
  await hasNoFindings(page)
  await book(page, { day: between, clock: '04:00', email: 'script@example.com' })
  assert.match((await page.locator('main').textContent()) ?? '', /04:00–04:30 \(America\/New_York\)/)
  await hasNoFindings(page)
  assert.deepEqual(await startOf('script@example.com'), ['America/New_York', `${between}T08:00:00.000Z`])
  console.log(`  ✓ ${between} 04:00 in New York is 09:00 in Berlin: booked for 08:00Z`)

  await page.getByRole('link', { name: 'Choose another time' }).click()
  await page.goto(`${page.url()}&from=${after}`)
  await page.locator(`section:has(#day-${after})`).getByRole('link', { name: '03:00', exact: true }).click()
  await hasNoFindings(page)
  await page.getByRole('button', { name: 'Take this time' }).click()
  await page.getByRole('heading', { name: 'It is booked' }).waitFor()
  const moved = ['America/New_York', `${between}T08:00:00.000Z`, `${after}T07:00:00.000Z`]
  assert.deepEqual(await startOf('script@example.com'), moved)
  console.log(`  ✓ moved to ${after} 03:00 in New York, 09:00 in Berlin again: 07:00Z`)

  await page.getByRole('button', { name: 'Cancel the meeting' }).click()
  await page.getByRole('heading', { name: 'Cancelled' }).waitFor()
  console.log('  ✓ cancelled')

  const plain = await visit(browser, { timezoneId: 'America/New_York', javaScriptEnabled: false })
  await plain.goto(`${origin}/b/talk?from=${between}`)
  await plain.getByLabel('Times on the clock of').selectOption('Asia/Kolkata')
  await plain.getByRole('button', { name: 'Show' }).click()
  await book(plain, { day: between, clock: '13:30', email: 'plain@example.com' })
  assert.deepEqual(await startOf('plain@example.com'), ['Asia/Kolkata', `${between}T08:00:00.000Z`])
  console.log('  ✓ without a script the list of zones does the same')
  assert.deepEqual(complaints, [])
} finally {
  await browser.close()
  await tend.stop()
}
