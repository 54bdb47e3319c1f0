// Real payloads of each provider: the person, the event and the verdict that come of it.
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { blankHook } from '../../src/operations/hooks/add-hook.ts'
import { type TrialResult, tryPayload } from '../../src/operations/hooks/try-payload.ts'
import { fixtures, hasFixtures } from '../fixtures.ts'
import { databases } from '../store/databases.ts'
import { tendOn } from '../store/tend-on.ts'

const folder = new URL('webhooks/', fixtures)
const files = hasFixtures
  ? readdirSync(folder).filter(name => name.endsWith('.json') && !name.includes('.headers.'))
  : // A file without a test would fail.
    ['a real webhook']
if (!hasFixtures) console.log('Real webhooks: skipped, since ../shared/fixtures is not there')

const database = await databases.at(-1)!.open()
afterAll(async () => {
  await database.store.close()
  await database.drop()
})
const tend = await tendOn(database.store, Date.UTC(2026, 10, 22))

/** What each kind of payload must become, whichever file it stands in. */
const expected: readonly (readonly [file: RegExp, event: string, verdict: string])[] = [
  [/^cal\.com\.BOOKING_CREATED/, 'meeting_scheduled', 'wait'],
  [/^cal\.com\.BOOKING_NO_SHOW/, 'meeting_missed', 'follow_up F3'],
  [/^calendly\.invitee\.created/, 'meeting_scheduled', 'wait'],
  [/^calendly\.invitee\.canceled/, 'meeting_cancelled', ''],
  [/^calendly\.invitee_no_show\.created/, 'meeting_missed', 'follow_up F3'],
  [/^shopify\.checkouts/, 'desire_shown', ''],
  [/^stripe\.checkout\.session\.expired/, 'desire_shown', ''],
  [/^woocommerce\.order/, 'desire_shown', ''],
  [/^(tally|typeform)\./, 'interest_shown', ''],
]

test.skipIf(!hasFixtures).each(files)('%s becomes its event and verdict', async file => {
  const body = readFileSync(new URL(file, folder), 'utf8')
  const provider = file.startsWith('cal.com') ? 'calcom' : file.split('.')[0]!
  const hook = blankHook(provider, tend.clock.now())
  const [result] = (await tryPayload(tend, { hook, delivery: { body, headers: {} } })) as [TrialResult]
  if (provider === 'hubspot')
    return expect(result).toMatchObject({ state: 'unmatched', act: expect.stringContaining('replay') })
  const [person] = result.people
  const rule = expected.find(([name]) => name.test(file))!
  expect(person!.events.map(({ kind }) => kind)).toEqual([rule[1]])
  expect(person!.person.addresses[0]!.value).toContain('@')
  expect(`${person!.verdict.kind} ${person!.verdict.rule}`).toContain(rule[2])
})
