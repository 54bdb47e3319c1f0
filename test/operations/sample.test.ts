import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseInstant } from '../../src/domain/instant.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { addSample, countSample, removeSample } from '../../src/operations/sample.ts'
import { castSample } from '../../src/operations/sample-cast.ts'
import { openWorkbench, type Workbench } from './importing.ts'

// A Tuesday at noon: on a Sunday everyone waits for Monday.
const now = parseInstant('2026-11-24T12:00:00Z')!

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

test('the sample is sixty people of many zones, each with a history, in every kind of verdict', async () => {
  expect(await addSample(bench.tend, theWorkspace, now)).toMatchObject({ contacts: 60 })
  const { kinds, rules } = await bench.tend.store.read(theWorkspace, async reader => {
    const ids = await reader.contacts.ids({ limit: 100 })
    expect(ids.every(id => id.startsWith('sample-'))).toBe(true)
    const stored = await Promise.all(ids.map(id => reader.verdicts.find(id)))
    return {
      kinds: new Set(stored.map(row => row?.verdict.kind)),
      rules: new Set(stored.map(row => row?.verdict.rule)),
    }
  })
  expect(kinds).toEqual(new Set(['reply', 'follow_up', 'wait', 'nurture', 'stop']))
  expect(rules.size).toBeGreaterThan(10)
  expect(new Set(castSample().map(story => story.timeZone)).size).toBeGreaterThan(30)
})

test('the sample is the same each time, and nobody in it can be written to', () => {
  expect(castSample()).toEqual(castSample())
  const addresses = castSample().flatMap(story => story.addresses.map(address => address.value))
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.every(address => address.endsWith('.example'))).toBe(true)
})

test('the sample goes as it came', async () => {
  const added = await addSample(bench.tend, theWorkspace, now)
  expect(await removeSample(bench.tend, theWorkspace)).toEqual(added)
  expect(await bench.tend.store.read(theWorkspace, countSample)).toBe(0)
})
