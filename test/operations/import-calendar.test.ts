import { afterEach, beforeEach, expect, test } from 'vitest'
import { file, mail, openWorkbench, type Workbench } from './importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const people = ['ORGANIZER:mailto:me@mine.net', 'ATTENDEE;CN=Ana Ruiz;PARTSTAT=ACCEPTED:mailto:ana@example.com']
const entry = (uid: string, start: string, ...more: string[]) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART:${start}`,
    'CREATED:20260901T080000Z',
    'DURATION:PT30M',
    ...people,
    ...more,
    'END:VEVENT',
  ].join('\r\n')
const calendar = (...entries: string[]) =>
  file('work.ics', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${entries.join('\r\n')}\r\nEND:VCALENDAR\r\n`)
const ofAna = async () => (await bench.people())['Ana Ruiz']?.slice(1).map(event => event.replace(/ minutes=30$/, ''))

test('a meeting of long ago was held, one of last week is asked about, one ahead is ahead', async () => {
  const { own } = await bench.run([
    calendar(entry('old', '20261001T090000Z'), entry('last', '20261116T090000Z'), entry('next', '20261201T090000Z')),
  ])
  expect(own.map(({ address }) => address)).toEqual(['me@mine.net'])
  expect(await ofAna()).toEqual([
    '2026-09-01T08:00 meeting_scheduled meeting="last" startsAt="2026-11-16T09:00"',
    '2026-09-01T08:00 meeting_scheduled meeting="next" startsAt="2026-12-01T09:00"',
    '2026-09-01T08:00 meeting_scheduled meeting="old" startsAt="2026-10-01T09:00"',
    '2026-10-01T09:30 meeting_held meeting="old"',
  ])
})

test('a cancelled meeting was cancelled by whoever called it; a declined one by whoever declined', async () => {
  const declined = entry('b', '20261001T090000Z').replace('PARTSTAT=ACCEPTED', 'PARTSTAT=DECLINED')
  await bench.run(
    [calendar(entry('a', '20261002T090000Z', 'STATUS:CANCELLED', 'LAST-MODIFIED:20261001T100000Z'), declined)],
    {
      choices: { ownAddresses: ['me@mine.net'] },
    },
  )
  expect((await ofAna())?.filter(event => event.includes('cancelled'))).toEqual([
    '2026-09-01T08:00 meeting_cancelled meeting="b" by="them"',
    '2026-10-01T10:00 meeting_cancelled meeting="a" by="us"',
  ])
})

test('a calendar imported again tells nothing twice, and a meeting that was moved is moved', async () => {
  const own = { choices: { ownAddresses: ['me@mine.net'] } }
  await bench.run([calendar(entry('next', '20261201T090000Z'))], own)
  expect(await bench.run([calendar(entry('next', '20261201T090000Z'))], own)).toMatchObject({
    created: 0,
    merged: 0,
    events: 0,
  })
  await bench.run([calendar(entry('next', '20261203T100000Z'))], own)
  await bench.run([calendar(entry('next', '20261203T100000Z'))], own)
  expect(await ofAna()).toEqual([
    '2026-09-01T08:00 meeting_scheduled meeting="next" startsAt="2026-12-01T09:00"',
    '2026-09-01T08:00 meeting_rescheduled meeting="next" startsAt="2026-12-03T10:00"',
  ])
})

test('entries with nobody else in them are no meetings', async () => {
  const alone = ['BEGIN:VEVENT', 'UID:x', 'DTSTART:20261001T090000Z', 'SUMMARY:Dentist', 'END:VEVENT'].join('\r\n')
  expect(await bench.run([calendar(alone)])).toMatchObject({ created: 0, skipped: 1 })
})

test('an invitation by mail and the refusal of it are one meeting', async () => {
  const ics = (method: string, status: string) =>
    `BEGIN:VCALENDAR\nMETHOD:${method}\n${entry('m', '20261001T090000Z').replaceAll('\r\n', '\n').replace('ACCEPTED', status)}\nEND:VCALENDAR`
  const invite = (from: string, to: string, id: string, [method, status]: [string, string]) =>
    mail(
      {
        From: from,
        To: to,
        Date: `Tue, ${id} Sep 2026 10:00:00 +0000`,
        'Message-ID': `<${id}>`,
        'MIME-Version': '1.0',
        'Content-Type': `text/calendar; method=${method}; charset=utf-8`,
      },
      ics(method, status),
    )
  const box =
    invite('me@mine.net', 'ana@example.com', '15', ['REQUEST', 'NEEDS-ACTION']) +
    invite('Ana Ruiz <ana@example.com>', 'me@mine.net', '16', ['REPLY', 'DECLINED'])
  await bench.run([file('box.mbox', box)], { choices: { ownAddresses: ['me@mine.net'] } })
  expect(await ofAna()).toEqual([
    '2026-09-15T10:00 meeting_scheduled meeting="m" startsAt="2026-10-01T09:00"',
    '2026-09-16T10:00 meeting_cancelled meeting="m" by="them"',
  ])
})
