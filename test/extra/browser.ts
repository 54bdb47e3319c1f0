// Drives every page of a real Tend in a real Chromium: what a person does on a morning, accessibility on each page, and
// the figures of the first load. Run by `npm run test:browser` after `npm run build`.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { startChromium, startTend } from './browser-start.ts'

const dist = new URL('../../web/dist/', import.meta.url)
const firstLoadLimitBytes = 120_000
const usableLimitMs = 1_000

if (!existsSync(new URL('index.html', dist))) {
  console.error('The pages are not built: run `npm run build` first.')
  process.exit(2)
}
const browser = await startChromium()
if (!browser) {
  console.error('No Chromium here: install one (Debian: apt-get install chromium) or set CHROMIUM to its path.')
  process.exit(2)
}
const tend = await startTend()
const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' })
const page = await context.newPage()
page.setDefaultTimeout(10_000)
const complaints: string[] = []
page.on('pageerror', error => complaints.push(error.message))
page.on('console', message => {
  if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
})
const origin = new URL(tend.address).origin

// Runs inside the page, hence text: usable is when the first row's buttons are there and the next frame is drawn.
const noteWhenUsable = `
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.day-row button')) return
    watch.disconnect()
    requestAnimationFrame(() => { document.documentElement.dataset.usableMs = performance.now() })
  })
  watch.observe(document, { childList: true, subtree: true })
`

let passed = 0
const failed: string[] = []

async function fact(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    passed++
    console.log(`  ✓ ${name}`)
  } catch (error) {
    failed.push(name)
    console.log(
      `  ✗ ${name}\n    ${error instanceof Error ? error.message.split('\n').slice(0, 12).join('\n    ') : error}`,
    )
  }
}

async function hasNoFindings(at: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: at }).analyze()
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).slice(0, 3)}`)
  assert.deepEqual(findings, [])
}

const rows = page.locator('.day-row')
const current = page.locator('.day-row[aria-current]')
const nameOf = async () => (await current.locator('.name').textContent()) ?? ''

await fact('an empty Tend leads to the import and to sample data', async () => {
  await page.goto(tend.address)
  await page.getByRole('link', { name: 'Import my contacts' }).waitFor()
  await hasNoFindings(page)
  await page.getByRole('button', { name: 'Look around with invented people' }).click()
  await rows.first().waitFor()
})

await fact('the token leaves the address', async () => {
  assert.equal(page.url(), `${origin}/`)
})

await fact('j and k move through the list, Enter opens the person', async () => {
  const first = await nameOf()
  await page.keyboard.press('j')
  const second = await nameOf()
  assert.notEqual(second, first)
  await page.keyboard.press('k')
  assert.equal(await nameOf(), first)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: second }).waitFor()
  await page.goBack()
  await rows.first().waitFor()
})

await fact('one key logs what was done, z takes it back', async () => {
  const row = rows.filter({ has: page.locator('.logs .button:not(.quiet)') }).first()
  await row.locator('.name').focus()
  const name = await nameOf()
  const before = await rows.count()
  await page.keyboard.press('1')
  await page.locator('.toast', { hasText: name }).waitFor()
  await page.getByRole('link', { name, exact: true }).first().waitFor({ state: 'detached' })
  assert.equal((await rows.count()) <= before, true)
  await page.keyboard.press('z')
  await rows.getByRole('link', { name, exact: true }).waitFor()
})

await fact('fewer minutes move people to the overflow, with its cost', async () => {
  const less = page.getByRole('button', { name: 'Fewer minutes' })
  const minutes = page.locator('.budget output')
  while ((await minutes.textContent()) !== '5 min') await less.click()
  await page.locator('.overflow').waitFor()
  await page.getByRole('button', { name: 'Make room' }).click()
  await page.locator('.overflow').waitFor({ state: 'detached' })
})

await fact('? shows the keys, Escape closes them', async () => {
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  await hasNoFindings(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'hidden' })
})

await fact('anything can be logged from the list by a form', async () => {
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What happened').selectOption('note_added')
  await dialog.getByLabel('In words').fill('Likes oak, not ash.')
  await dialog.getByRole('button', { name: 'Log it' }).click()
  await page.locator('.toast', { hasText: 'a note' }).waitFor()
})

await fact('a reason that is focused lights up its evidence', async () => {
  await current.locator('.name').click()
  await page.locator('.reasons button').first().focus()
  await page.locator('.entry[data-lit]').first().waitFor()
})

await fact('an address is mended', async () => {
  await page.getByRole('button', { name: 'Mend' }).click()
  await page.getByLabel('Address 1', { exact: true }).fill('mended@example.com')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.addresses', { hasText: 'mended@example.com' }).waitFor()
})

await fact('contacts are searched by name', async () => {
  await page.keyboard.press('c')
  const row = page.locator('.contact-row').first()
  const name = (await row.locator('strong').textContent()) ?? ''
  await page.keyboard.press('/')
  await page.keyboard.type(name)
  await page.waitForURL(address => address.searchParams.get('search') === name)
  await page.locator('.contact-row', { hasText: name }).first().waitFor()
})

// Before the import: once there are real contacts, no number is of the sample.
await fact('a replay names the people behind each of its numbers', async () => {
  await page.goto(`${origin}/insight/replay?playbooks=balanced,two-way`)
  const said = page.getByRole('region', { name: 'Balanced', exact: true })
  await said.getByRole('button', { name: /asked for, not made/ }).click()
  await said.locator('.replayed-people li').first().waitFor()
})

await fact('the number of those who leaked shows them, and the address keeps the list', async () => {
  await page.goto(`${origin}/insight/reports`)
  await page.getByRole('link', { name: 'Leakage' }).click()
  await page.getByRole('button', { name: /show me the .* of All together/ }).click()
  await page.locator('.report-people li').first().waitFor()
  await page.reload()
  await page.locator('.report-people li').first().waitFor()
  const csv = page.getByRole('link', { name: /^CSV/ })
  const answer = await page.request.get(origin + ((await csv.getAttribute('href')) ?? ''))
  assert.match(await answer.text(), /^group,share,low,high,errors,of/)
})

await fact('a file is previewed, its columns mapped, its wrong rows named, and then imported', async () => {
  await page.goto(`${origin}/import`)
  const text = 'Name,Mail address,Shoe size\nWanda Probe,wanda@example.net,38\nNo Mail,not an address,41\n'
  const buffer = Buffer.from(text)
  await page.locator('input[type=file]').setInputFiles([{ name: 'people.csv', mimeType: 'text/csv', buffer }])
  await page.getByRole('region', { name: 'people.csv', exact: true }).waitFor()
  await page.getByLabel('Column Mail address holds').selectOption({ label: 'Email' })
  await hasNoFindings(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('heading', { name: 'Imported' }).waitFor()
  await page.goto(`${origin}/contacts?search=Wanda`)
  await page.locator('.contact-row', { hasText: 'Wanda Probe' }).waitFor()
})

await fact('a mailbox whose server is not there is kept, and its test says what is wrong', async () => {
  await page.goto(`${origin}/mail/mailboxes`)
  await page.getByRole('button', { name: 'Connect a mailbox' }).click()
  const smtp = page.getByRole('group', { name: 'SMTP' })
  await page.getByLabel('Address', { exact: true }).fill('me@studio.example')
  await page.getByLabel('Your name').fill('Mara')
  await smtp.getByLabel('Server').fill('127.0.0.1')
  // Nothing listens on the first of the reserved ports.
  await smtp.getByLabel('Port', { exact: true }).fill('1')
  await page.getByRole('textbox', { name: /^Password/ }).fill('never shown again')
  await hasNoFindings(page)
  await page.getByRole('button', { name: 'Save and test' }).click()
  await page.locator('.checks', { hasText: 'Nothing answers at 127.0.0.1:1' }).waitFor()
  await page.getByRole('button', { name: 'Change me@studio.example' }).click()
  assert.equal(await page.getByRole('textbox', { name: /^Password/ }).inputValue(), '')
  await page.keyboard.press('Escape')
})

await fact('a mailbox is paused, says by whom, and sends again', async () => {
  await page.getByRole('button', { name: 'Pause me@studio.example' }).click()
  await page.getByText('Paused by you').waitFor()
  await page.getByRole('button', { name: 'Resume me@studio.example' }).click()
  await page.getByText('Sends what you approve.').waitFor()
})

await fact('a contact shows what would go out to them, once it is asked for', async () => {
  await page.goto(`${origin}/contacts?search=Jonas`)
  await page.locator('.contact-row', { hasText: 'Jonas Weber' }).click()
  await page.getByText('What would go out').click()
  await page
    .locator('.future li', { hasText: /^On .* an email: / })
    .first()
    .waitFor()
  await page.locator('.future summary').first().click()
  await hasNoFindings(page)
})

await fact('two playbooks stand side by side on the own contacts', async () => {
  await page.goto(`${origin}/playbooks/compare?a=persistent&b=attract`)
  await page.locator('.differences tbody tr').first().waitFor()
})

await fact('a fault in a playbook is named with line and column, and saving waits for the preview', async () => {
  await page.goto(`${origin}/playbooks/balanced`)
  const text = page.getByRole('textbox', { name: 'Its text' })
  const saved = await text.inputValue()
  await text.fill(`${saved}\nnonsense: 1\n`)
  await page.locator('.text-faults li', { hasText: 'Line' }).first().waitFor()
  const save = page.getByRole('button', { name: 'Save as a new version' })
  assert.equal(await save.getAttribute('aria-disabled'), 'true')
  await text.fill(`${saved}\n# A word of our own.\n`)
  await page.locator('.text-faults li').first().waitFor({ state: 'detached' })
  await page.locator('button:not([aria-disabled])', { hasText: 'What would change?' }).click()
  await page.getByRole('heading', { name: /treated differently/ }).waitFor()
  assert.equal(await save.getAttribute('aria-disabled'), null)
})

const reports = ['leakage', 'chasing', 'silence', 'avoided', 'sources', 'interest', 'ways', 'customers', 'promises']
await fact('the page of cards opens without a network, and what was typed there is sent when it is back', async () => {
  const phone = await browser!.newContext({ storageState: await context.storageState() })
  const tab = await phone.newPage()
  await tab.goto(`${origin}/doors/cards`)
  await tab.getByLabel('Where are you?').fill('Autumn fair')
  await tab.getByRole('button', { name: 'That is where I am' }).click()
  await tab.waitForFunction(`caches.match('/doors/cards').then(Boolean)`)
  await phone.setOffline(true)
  await tab.goto(`${origin}/doors/cards`)
  await tab.getByLabel('Name', { exact: true }).last().fill('Nora Netless')
  await tab.getByLabel('Email or phone').fill('nora@example.org')
  await tab.keyboard.press('Enter')
  await tab.getByText('1 card waits').waitFor()
  await tab.reload()
  await tab.getByText('1 card waits').waitFor()
  await phone.setOffline(false)
  await tab.getByText('Nora Netless is saved.').waitFor()
  // The page's own files, each by the address that it has without a token; nothing that the API said.
  const kept = await tab.evaluate<string[]>(
    `caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))
      .then(all => all.flat().map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search))`,
  )
  assert.deepEqual(
    kept.filter(address => !/^\/(assets\/[\w.-]+|doors\/cards|mark\.svg)$/.test(address)),
    [],
  )
  await phone.close()
})

const addresses = [
  '/',
  '/contacts',
  '/import',
  '/mail',
  '/mail/mailboxes',
  '/mail/templates',
  '/doors',
  '/doors/forms',
  '/doors/offers',
  '/doors/hooks',
  '/doors/bookings',
  '/doors/cards',
  '/import/batches',
  '/duplicates',
  '/quality',
  '/settings',
  '/settings/team',
  '/playbooks',
  '/playbooks/balanced',
  '/playbooks/compare',
  '/insight',
  '/insight/replay',
  '/insight/reports',
  ...reports.map(name => `/insight/reports/${name}`),
  '/nowhere',
]
for (const scheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1280, 860],
    [390, 844],
  ] as const) {
    await fact(`axe finds nothing on any page, ${scheme}, ${width} wide, and nothing scrolls sideways`, async () => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height })
      await page.goto(`${origin}/contacts`)
      const contact = await page.locator('.contact-row').first().getAttribute('href')
      for (const address of [...addresses, contact]) {
        await page.goto(`${origin}${address}`)
        await page.locator('h1').waitFor()
        await page.locator('.loading').waitFor({ state: 'detached' })
        await hasNoFindings(page)
        const isWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')
        assert.equal(isWide, false, `${address} scrolls sideways`)
      }
    })
  }
}

await fact(
  `the first page loads less than ${firstLoadLimitBytes / 1000} kB of gzipped JavaScript, usable in 1 s`,
  async () => {
    const loads: { bytes: number; usableMs: number }[] = []
    for (let round = 0; round < 5; round++) loads.push(await measureFirstLoad())
    const bytes = loads[0]!.bytes
    const times = loads.map(load => Math.round(load.usableMs)).toSorted((a, b) => a - b)
    console.log(
      `    first-load JavaScript ${(bytes / 1000).toFixed(1)} kB gzipped; usable after ${times.join(', ')} ms`,
    )
    assert.ok(bytes < firstLoadLimitBytes)
    assert.ok(times[2]! < usableLimitMs)
  },
)

await fact('one click removes the sample', async () => {
  await page.goto(origin)
  await page.getByRole('button', { name: 'Remove the sample' }).click()
  await page.locator('.toast', { hasText: 'invented contacts are gone' }).waitFor()
  await page.locator('.sample').waitFor({ state: 'detached' })
})

await fact('no page complained in the console', async () => assert.deepEqual(complaints, []))

/** Opens the first page with an empty cache: what it loads until its first button can be pressed, and how soon. */
async function measureFirstLoad(): Promise<{ bytes: number; usableMs: number }> {
  const fresh = await browser!.newContext({ storageState: await context.storageState() })
  const tab = await fresh.newPage()
  const scripts = new Set<string>()
  tab.on('request', request => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) scripts.add(pathname.slice(1))
  })
  await tab.addInitScript({ content: noteWhenUsable })
  await tab.goto(origin)
  await tab.locator('html[data-usable-ms]').waitFor()
  const usableMs = Number(await tab.locator('html').getAttribute('data-usable-ms'))
  const sizes = [...scripts].map(name => gzipSync(readFileSync(new URL(name, dist)), { level: 9 }).length)
  await fresh.close()
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), usableMs }
}

await browser.close()
await tend.stop()
console.log(`${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
