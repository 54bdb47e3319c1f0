// A page of rows is brought into the store at once; what comes of it must be what comes of its rows one by one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zoneOf } from '../../src/domain/zone.ts'
import { csvReader, planCsv } from '../../src/formats/csv/read-csv.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { storeFinding } from '../../src/operations/import/store-finding.ts'
import { type Tend, theUser, theWorkspace } from '../../src/operations/ports.ts'
import { readSettings } from '../../src/operations/settings.ts'
import { file, now, openWorkbench } from './importing.ts'

const cell = (...texts: string[]) => fc.constantFrom('', ...texts)
const row = fc
  .tuple(
    cell('Ana Ruiz', 'Bo Li', 'ana ruiz', 'Cy', 'Dee Dee'),
    cell('ana@example.com', 'bo@example.com', 'info@example.com', 'ANA@example.com; cy@example.com'),
    cell('+34 911 234 567', '+34 911 234 568'),
    cell('Norte', 'Acme'),
    cell('yes', 'no'),
    cell('yes'),
    cell('Likes tea', 'Met twice'),
  )
  .map(cells => cells.map(text => `"${text}"`).join(','))
const header = 'Name,Email,Phone,Company,Email Opt Out,Do Not Call,Notes\n'

/** Everyone with their events, by what they are and not by their ids. */
function everyone(tend: Tend): Promise<string[]> {
  return tend.store.read(theWorkspace, async reader => {
    const found: string[] = []
    for (const { contact } of await reader.contacts.page({ limit: 100 })) {
      const { verdict } = (await reader.verdicts.find(contact.id))!
      const events = (await reader.timelines.events(contact.id)).map(({ id, kind }) => `${kind} ${id}`).sort()
      found.push(JSON.stringify({ ...contact, id: '', events, verdict: verdict.rule }))
    }
    return found.sort()
  })
}

async function oneByOne(tend: Tend, texts: readonly string[]): Promise<void> {
  const timeZone = await tend.store.read(theWorkspace, async reader => (await readSettings(reader)).timeZone)
  for (const [place, text] of texts.entries()) {
    const reader = csvReader(planCsv(text), { zone: zoneOf(timeZone), usualCountry: 'ES' })
    const drafts = [...reader.write(text), ...reader.end()].flatMap(({ draft }) => draft ?? [])
    let ids = 0
    // In the same order among the ids of those without an address of their own.
    const load = {
      nextId: () => `c0m${place}-${String(ids++).padStart(3, '0')}`,
      ownerOf: () => theUser,
      note: () => {},
    }
    const storing = { source: undefined, timeZone, now: now + place, batch: `import-${place}`, load }
    for (const draft of drafts) {
      const finding = { file: 'list.csv', draft, events: [], addedAt: undefined, isContact: true }
      await tend.store.write(theWorkspace, writer => storeFinding(tend, writer, { finding, storing }))
    }
  }
}

test('a page of rows gives what its rows give one by one, and a rebuild changes nothing', async () => {
  const table = fc.array(row, { minLength: 1, maxLength: 8 }).map(rows => `${header}${rows.join('\n')}\n`)
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 2 }), async texts => {
      const [paged, single] = [await openWorkbench(), await openWorkbench()]
      try {
        for (const [place, text] of texts.entries()) {
          // One after the other, as people import: ids are in the order of time, and the oldest has a shared number.
          const at = now - texts.length + place
          await paged.run([file('list.csv', text)], { choices: { country: 'ES' }, now: at })
        }
        await oneByOne(single.tend, texts)
        expect(await everyone(paged.tend)).toEqual(await everyone(single.tend))
        expect((await checkRebuild(paged.tend, { workspace: theWorkspace })).differences).toEqual([])
      } finally {
        await paged.close()
        await single.close()
      }
    }),
    { numRuns: 15 },
  )
})
