// A file larger than what is kept: read in a thread of its own, and brought in by a load with ways of its own.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { importFiles } from '../../src/operations/import/import-files.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { file, now, openWorkbench, type Workbench } from './importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const rows = 1050
const note = 'Met at the fair, wants to hear of the new lathe. '.repeat(90)

/** Every tenth person stands in it twice, so that a later page changes whom an earlier one brought. */
function large(): string {
  const row = (place: number) => {
    const person = place % 10 === 9 ? place - 9 : place
    return `Ana${person % 7} Ruiz,a${person}@example.com,+3491${1_000_000 + person},"${note}${place}"`
  }
  return `Name,Email,Phone,Notes\n${Array.from({ length: rows }, (_, place) => row(place)).join('\n')}\n`
}

test('a large file is brought in whole and found by name, a rebuild changes nothing, and the file again brings nothing', async () => {
  const text = large()
  expect(text.length).toBeGreaterThan(4 * 1024 * 1024)
  const call = { workspace: theWorkspace, sources: [file('large.csv', text)], now, isOffline: true }
  expect(await importFiles(bench.tend, call)).toMatchObject({ created: 945, merged: 105, refused: [] })
  const { found, differences } = await bench.tend.store.read(theWorkspace, async reader => ({
    found: await reader.contacts.list({ text: 'a1000@example.com', limit: 10 }),
    ...(await checkRebuild(bench.tend, { workspace: theWorkspace })),
  }))
  expect(found.map(({ record }) => record.contact.name)).toEqual(['Ana6 Ruiz'])
  expect(differences).toEqual([])
  expect(await importFiles(bench.tend, { ...call, now: now + 1000 })).toMatchObject({ created: 0, events: 0 })
})
