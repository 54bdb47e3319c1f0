import { afterEach, beforeEach, expect, test } from 'vitest'
import { letter } from './letter.ts'
import { openSyncBench, type SyncBench } from './syncing.ts'

let bench: SyncBench
beforeEach(async () => {
  bench = await openSyncBench()
})
afterEach(() => bench.close())

const forwarded = (from: string, to: string) =>
  `---------- Forwarded message ---------\nFrom: ${from}\nDate: Mon, Nov 2, 2026 at 2:05 PM\nSubject: Your offer\nTo: ${to}\n\nYes, please.`
const forward = async (body: string, to = 'me+log@mine.net', id = 'f@elsewhere') => {
  bench.box.add(
    'INBOX',
    letter({ id, from: 'Me <me@mine.net>', to, subject: 'Fwd: Your offer', at: '2026-11-10T10:00Z', body }),
  )
  await bench.sync()
}

test('an old mail of theirs, forwarded to the drop address, is a reply of theirs at its own time', async () => {
  await forward(forwarded('Ana Ruiz <ana@cliente.es>', 'Me <me@mine.net>'))
  expect(await bench.timeline('Ana Ruiz')).toEqual([
    '2026-11-02T13:05 reply_received channel="email" sentiment="positive" text="Yes, please."',
  ])
  expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
})

test('an old mail of ours is a touch of whom it went to', async () => {
  await forward(forwarded('Me <me@mine.net>', 'Ana Ruiz <ana@cliente.es>'))
  expect((await bench.timeline('Ana Ruiz'))[0]).toMatch(/^2026-11-02T13:05 touch_sent/)
})

test('what was read already is not told twice', async () => {
  bench.box.add(
    'INBOX',
    letter({ id: 'first@x', at: '2026-11-02T13:05Z', subject: 'Your offer', body: 'Yes, please.' }),
  )
  await bench.sync()
  await forward(forwarded('Ana Ruiz <ana@cliente.es>', 'Me <me@mine.net>'))
  expect(await bench.timeline('Ana Ruiz')).toHaveLength(1)
})

test('a forward to somebody outside stays a touch of theirs', async () => {
  await forward(forwarded('Ana Ruiz <ana@cliente.es>', 'Me <me@mine.net>'), 'Bo Li <bo@elsewhere.org>')
  expect((await bench.timeline('Bo Li'))[0]).toContain('touch_sent')
  expect(Object.keys(await bench.people())).toEqual(['Bo Li'])
})
