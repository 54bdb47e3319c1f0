import { beforeAll, beforeEach, expect, test } from 'vitest'
import { formatInstant, HOUR_MS, MINUTE_MS, parseInstant } from '../../src/domain/instant.ts'
import { saveBookingPage, usualPage } from '../../src/operations/bookings/booking-page.ts'
import { askOutcomes } from '../../src/operations/bookings/meeting-outcome.ts'
import { eraseContact } from '../../src/operations/erase.ts'
import { saveMailSettings } from '../../src/operations/mail/mail-settings.ts'
import { templateValues } from '../../src/operations/mail/template-values.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { saveSettings } from '../../src/operations/settings.ts'
import { myMailbox } from '../operations/mail/syncing.ts'
import { startServer, type TestServer } from './server.ts'

const at = (text: string) => parseInstant(text)!
let now = at('2026-11-22T12:00Z')
let server: TestServer

beforeAll(async () => {
  server = await startServer({ clock: { now: () => now } })
  await server.tend.store.write(theWorkspace, async writer => {
    await saveSettings(writer, { timeZone: 'Europe/Berlin' })
    await saveMailSettings(writer, { publicUrl: 'https://tend.mine.net/' })
    await writer.mail.mailboxes.save(myMailbox)
    const page = {
      ...usualPage,
      slug: 'talk',
      title: 'A short talk',
      offer: 'Half an hour on your site',
      daysAhead: 200,
    }
    await saveBookingPage(writer, { page, isNew: true, now })
  })
})

// Visitors are held off who ask too often.
beforeEach(() => {
  now += 10 * MINUTE_MS
})

const text = async (path: string) => (await fetch(server.url + path)).text()
const offered = (page: string) => [...page.matchAll(/[?&;]at=([^"&]+)/g)].map(([, time]) => decodeURIComponent(time!))
const formId = async (startsAt: string) =>
  /name="id" value="(\w+)"/.exec(await text(`/b/talk?zone=America/New_York&at=${encodeURIComponent(startsAt)}`))![1]!

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(server.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

interface Wish {
  readonly startsAt: string
  readonly email?: string
  readonly id?: string
  readonly zone?: string
}

async function book({ startsAt, email = 'ana@cliente.es', id, zone = 'America/New_York' }: Wish): Promise<Response> {
  const person = { name: 'Ana Ruiz', email, phone: '', message: '' }
  return post('/b/talk', { at: startsAt, zone, id: id ?? (await formId(startsAt)), ...person })
}

const manageOf = (answer: Response) => answer.headers.get('location')!.replace('?new=1', '')
const notices = () =>
  server.tend.store.read(theWorkspace, async reader =>
    (await reader.documents.list('notice', { limit: 1000, isOldestFirst: true })).map(({ state, at: due, value }) => ({
      state,
      due: formatInstant(due),
      ...(value as {
        about: string
        to: { address: string }
        subject: string
        text: string
        calendar?: { method: string; text: string }
      }),
    })),
  )
const contactOf = async (address: string) => {
  const { items } = await server.json(`GET /api/contacts?search=${encodeURIComponent(address)}`)
  return server.json(`GET /api/contacts/${items[0].id}`)
}
const kindsOf = async (address: string) => (await contactOf(address)).timeline.map(({ kind }: { kind: string }) => kind)

test('a page shows its free times on the visitor’s own clock, also across both changes of clocks', async () => {
  const berlin = await text('/b/talk?zone=Europe/Berlin&from=2027-03-12')
  expect(berlin).toContain('Friday 12 March 2027')
  // From 14 to 28 March New York is an hour nearer to Berlin.
  const newYork = await text('/b/talk?zone=America/New_York&from=2027-03-12')
  const firstOf = (day: string) => new RegExp(`${day}.*?<li><a[^>]*>([^<]+)`, 's').exec(newYork)?.[1]
  expect([firstOf('Friday 12 March 2027'), firstOf('Monday 15 March 2027')]).toEqual(['03:00', '04:00'])
  expect(offered(newYork).slice(0, 1)).toEqual(['2027-03-12T08:00:00.000Z'])
  // The 29th is Easter Monday.
  const after = await text('/b/talk?zone=America/New_York&from=2027-03-29')
  expect(/<h2[^>]*>([^<]+)<.*?<li><a[^>]*>([^<]+)/s.exec(after)?.slice(1)).toEqual(['Tuesday 30 March 2027', '03:00'])
})

test('an unknown zone is shown on the user’s clock, an unknown page is none', async () => {
  expect(await text('/b/talk?zone=Nowhere/X')).toContain('value="Europe/Berlin" selected')
  expect((await fetch(`${server.url}/b/nothing`)).status).toBe(404)
})

test('a booking is on the timeline with its invitation, its reminders and word to the user', async () => {
  const answer = await book({ startsAt: '2027-03-16T08:00:00Z' })
  expect(answer.status).toBe(303)
  const page = await text(manageOf(answer))
  expect(page).toContain('Tuesday 16 March 2027, 04:00–04:30 (America/New_York)')
  expect(await kindsOf('ana@cliente.es')).toEqual(['contact_added', 'interest_shown', 'meeting_scheduled'])
  const { contact, verdict } = await contactOf('ana@cliente.es')
  expect([contact.timeZone, contact.source.kind, verdict.rule]).toEqual([
    'America/New_York',
    'inbound',
    'MEETING_AHEAD',
  ])
  expect((await notices()).map(({ about, due }) => `${about} ${due}`)).toEqual([
    `booking_invitation ${formatInstant(now)}`,
    `booking_made ${formatInstant(now)}`,
    'booking_reminder_1440 2027-03-15T08:00:00Z',
    'booking_reminder_60 2027-03-16T07:00:00Z',
  ])
  const invitation = (await notices()).find(({ about }) => about === 'booking_invitation')!
  expect(invitation.calendar?.method).toBe('REQUEST')
  expect(invitation.calendar?.text.replaceAll('\r\n ', '')).toMatch(/DTSTART:20270316T080000Z[\s\S]*RSVP=TRUE/)
  expect(invitation.text).toContain('https://tend.mine.net/b/manage/')
})

test('the meeting is a file for the calendar', async () => {
  const answer = await book({ startsAt: '2027-03-16T09:00:00Z', email: 'file@x.org' })
  const file = await fetch(`${server.url}${manageOf(answer)}/meeting.ics`)
  expect(file.headers.get('content-type')).toContain('text/calendar')
  expect(await file.text()).toContain('DTSTART:20270316T090000Z')
})

test('of two who want the same time one gets it, and the other sees the times that are left', async () => {
  const startsAt = '2027-03-17T08:00:00Z'
  const ids = await Promise.all([formId(startsAt), formId(startsAt), formId(startsAt)])
  const answers = await Promise.all(ids.map((id, place) => book({ startsAt, id, email: `visitor${place}@x.org` })))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  const late = await answers.find(({ status }) => status === 409)!.text()
  expect(late).toContain('not free any more')
  expect(offered(late)).not.toContain('2027-03-17T08:00:00.000Z')
})

test('a form that is sent twice books once; what is no time of the page, or names nobody, books nothing', async () => {
  const startsAt = '2027-03-18T08:00:00Z'
  const id = await formId(startsAt)
  const [first, again] = [
    await book({ startsAt, id, email: 'twice@x.org' }),
    await book({ startsAt, id, email: 'twice@x.org' }),
  ]
  expect([again.status, manageOf(again)]).toEqual([303, manageOf(first)])
  expect((await book({ startsAt, id, email: 'other@x.org' })).status).toBe(409)
  const free = { ...{ at: '2027-03-18T10:00:00Z', zone: 'UTC', id: 'a'.repeat(19), phone: '', message: '' }, name: 'X' }
  expect((await post('/b/talk', { ...free, email: 'no address' })).status).toBe(400)
  expect((await post('/b/talk', { ...free, email: 'x@x.org', name: ' ' })).status).toBe(400)
  expect((await post('/b/talk', { ...free, email: 'x@x.org', at: '2027-03-18T03:00:00Z' })).status).toBe(409)
  for (const email of ['x@x.org', 'no address'])
    expect((await post('/b/talk', { ...free, email, at: 'soon' })).status).toBe(409)
  expect((await post('/b/talk', { ...free, email: 'x@x.org', homepage: 'http://spam' })).status).toBe(200)
})

test('what only looks like a form, or is too long, is refused and leaves nothing in the log', async () => {
  const garbage = { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }
  for (const path of ['/b/talk', '/b/talk', '/m/x.y'])
    expect((await fetch(server.url + path, garbage)).status).toBeLessThan(500)
  expect((await post('/b/talk', { message: 'x'.repeat(100_000) })).status).toBe(413)
  expect(server.log).toEqual([])
})

test('nobody holds more than three times', async () => {
  const email = 'greedy@x.org'
  const times = ['08', '09', '10', '11'].map(hour => `2027-03-19T${hour}:00:00Z`)
  const statuses: number[] = []
  for (const startsAt of times) statuses.push((await book({ startsAt, email })).status)
  expect(statuses).toEqual([303, 303, 303, 429])
})

test('whoever booked and cancelled in turns had a stranger’s mailbox filled', async () => {
  const statuses: number[] = []
  for (let turn = 0; turn < 7; turn++) {
    now += MINUTE_MS
    const answer = await book({ startsAt: '2027-03-22T09:00:00Z', email: 'victim@x.org' })
    statuses.push(answer.status)
    if (answer.status === 303) await post(manageOf(answer), { do: 'cancel' })
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429])
})

test('whoever moved a time to and fro had a stranger’s mailbox filled', async () => {
  const manage = manageOf(await book({ startsAt: '2027-03-23T09:00:00Z', email: 'victim2@x.org' }))
  const statuses: number[] = []
  for (let turn = 0; turn < 11; turn++) {
    now += MINUTE_MS
    statuses.push((await post(manage, { do: 'move', at: `2027-03-23T${turn % 2 ? '09' : '10'}:00:00Z` })).status)
  }
  expect(statuses).toEqual([...Array(10).fill(303), 409])
})

test.each(['Win at https://evil.example now', 'Look: evil.example', 'x'.repeat(90), 'a b c d e f g h'])(
  'what a stranger typed as a name, %s, went to whomever they liked in a mail of ours',
  async name => {
    now += HOUR_MS
    const startsAt = '2027-03-24T09:00:00Z'
    const email = 'aunt@x.org'
    const manage = manageOf(
      await post('/b/talk', { at: startsAt, zone: 'UTC', id: await formId(startsAt), name, email }),
    )
    const theirs = (await notices()).filter(({ to }) => to.address === email)
    expect(JSON.stringify(theirs)).not.toContain(name)
    expect(theirs.at(-1)?.text).toMatch(/^Hello,/)
    await post(manage, { do: 'cancel' })
  },
)

test('the id of an invitation, read by somebody in a shared calendar, led to the link that cancels it', async () => {
  const startsAt = '2027-03-25T09:00:00Z'
  const id = await formId(startsAt)
  expect((await book({ startsAt, id, email: 'sharer@x.org' })).status).toBe(303)
  now += 2 * HOUR_MS
  expect((await book({ startsAt, id, email: 'sharer@x.org' })).status).toBe(409)
})

test('moving it moves the timeline, the invitation and the reminders; looking at the link changes nothing', async () => {
  const manage = manageOf(await book({ startsAt: '2027-04-06T07:00:00Z', email: 'mover@x.org' }))
  await text(`${manage}?move=1`)
  expect(await text(`${manage}?at=2027-04-07T07:00:00Z`)).toContain('Take this time?')
  expect(await kindsOf('mover@x.org')).not.toContain('meeting_rescheduled')
  const answer = await post(manage, { do: 'move', at: '2027-04-07T07:00:00Z' })
  expect([answer.status, manageOf(answer)]).toEqual([303, manage])
  expect((await kindsOf('mover@x.org')).at(-1)).toBe('meeting_rescheduled')
  const sent = (await notices()).filter(({ text: words }) => words.includes(manage))
  expect(sent.filter(({ state }) => state === 'waiting').map(({ about, due }) => `${about} ${due}`)).toEqual([
    `booking_invitation ${formatInstant(now)}`,
    'booking_reminder_1440 2027-04-06T07:00:00Z',
    'booking_reminder_60 2027-04-07T06:00:00Z',
  ])
  expect(sent.filter(({ state }) => state === 'withdrawn')).toHaveLength(3)
  expect(sent.find(({ subject }) => subject.startsWith('New time'))?.calendar?.text).toContain('SEQUENCE:1')
  expect((await post(manage, { do: 'move', at: '2027-03-17T08:00:00Z' })).status).toBe(409)
})

test('cancelling frees the time and takes back the reminders', async () => {
  const startsAt = '2027-04-08T07:00:00Z'
  const manage = manageOf(await book({ startsAt, email: 'off@x.org' }))
  expect((await post(manage, { do: 'cancel' })).status).toBe(303)
  expect(await text(manage)).toContain('Choose a new time')
  await post(manage, { do: 'cancel' })
  const cancelled = (await contactOf('off@x.org')).timeline.filter(
    ({ kind }: { kind: string }) => kind === 'meeting_cancelled',
  )
  expect(cancelled).toMatchObject([{ by: 'them' }])
  const waiting = (await notices()).filter(({ state, text: words }) => state === 'waiting' && words.includes(manage))
  expect(waiting.map(({ about, calendar }) => [about, calendar?.method])).toEqual([['booking_cancelled', 'CANCEL']])
  expect((await book({ startsAt, email: 'next@x.org' })).status).toBe(303)
})

test('whoever is erased leaves no booking, no link and no mail behind, also none to the user', async () => {
  const email = 'erased@x.org'
  const manage = manageOf(await book({ startsAt: '2027-04-12T07:00:00Z', email }))
  const { contact } = await contactOf(email)
  await eraseContact(server.tend, { workspace: theWorkspace, contact: contact.id, now })
  expect((await fetch(server.url + manage)).status).toBe(404)
  expect(JSON.stringify(await notices())).not.toContain(email)
  expect(offered(await text('/b/talk?zone=UTC&from=2027-04-12'))).toContain('2027-04-12T07:00:00.000Z')
})

test('a link that we did not sign opens nothing', async () => {
  for (const path of ['/b/manage/x', '/b/manage/a.b', `/b/manage/${'x'.repeat(5000)}`, '/m/x.y'])
    expect((await fetch(server.url + path)).status).toBe(404)
})

test('a meeting that the user calls off in the page is told to who booked, and frees the time', async () => {
  const startsAt = '2027-04-09T07:00:00Z'
  await book({ startsAt, email: 'ours@x.org' })
  const { contact, timeline } = await contactOf('ours@x.org')
  const meeting = timeline.at(-1).meeting
  await server.json(`POST /api/contacts/${contact.id}/events`, { kind: 'meeting_cancelled', meeting, by: 'us' })
  const told = (await notices()).filter(
    ({ about, text: words }) => about === 'booking_cancelled' && words.includes('I have to'),
  )
  expect(told).toHaveLength(1)
  expect(offered(await text('/b/talk?zone=UTC&from=2027-04-09'))).toContain('2027-04-09T07:00:00.000Z')
})

test('[F3][F4][F5][F7] a no-show gets the courtesy with a link, silence stops, their new booking revives', async () => {
  const email = 'noshow@x.org'
  now = at('2027-05-03T06:00Z')
  await book({ startsAt: '2027-05-04T07:00:00Z', email, zone: 'Europe/Berlin' })
  const ask = () => askOutcomes(server.tend, { workspace: theWorkspace, vault: server.kit.vault })
  now = at('2027-05-04T07:10Z')
  await ask()
  const asked = async () =>
    (await notices()).filter(({ about, text: words }) => about === 'meeting_outcome' && words.includes('2027, 09:00'))
  expect(await asked()).toEqual([])
  now = at('2027-05-04T07:31Z')
  await ask()
  await ask()
  const question = (await asked()).filter(({ subject }) => subject.includes('4 May'))
  expect(question).toHaveLength(1)

  const link = /https:\/\/tend\.mine\.net(\/m\/\S+)\?was=missed/.exec(question[0]!.text)![1]!
  expect(await text(`${link}?was=missed`)).toContain('They missed it')
  expect(await kindsOf(email)).not.toContain('meeting_missed')
  await post(link, { was: 'missed_by_them' })
  await post(link, { was: 'held' })
  expect((await kindsOf(email)).filter((kind: string) => /held|missed/.test(kind))).toEqual(['meeting_missed'])
  const missed = await contactOf(email)
  expect(missed.verdict).toMatchObject({ rule: 'F3', touch: { intent: 'courtesy' } })

  const reschedule = await server.tend.store.read(theWorkspace, async reader => {
    const record = (await reader.contacts.find(missed.contact.id))!
    const standing = (await reader.timelines.standing(missed.contact.id))!
    const values = await templateValues(reader, { record, standing, mailbox: myMailbox, to: email, now })
    return String(values.meeting.reschedule_link).replace('https://tend.mine.net', '')
  })
  const touch = { kind: 'touch_sent', channel: 'email', intent: 'courtesy', step: 'courtesy' }
  await server.json(`POST /api/contacts/${missed.contact.id}/events`, touch)
  now += 15 * 24 * HOUR_MS
  await server.tend.store.write(theWorkspace, writer => writer.verdicts.expire({ contact: missed.contact.id }))
  const { renewDue } = await import('../../src/operations/renew-due.ts')
  await renewDue(server.tend, theWorkspace)
  expect((await contactOf(email)).verdict).toMatchObject({ rule: 'F4' })

  const [time] = offered(await text(`${reschedule}?move=1&zone=UTC`))
  const again = await post(reschedule, { do: 'move', at: time! })
  expect([again.status, manageOf(again) === reschedule]).toEqual([303, false])
  const { verdict, timeline } = await contactOf(email)
  expect([verdict.kind, verdict.rule]).toEqual(['wait', 'MEETING_AHEAD'])
  expect(timeline.filter(({ kind }: { kind: string }) => kind === 'meeting_scheduled')).toHaveLength(2)
})

test('[OPT_OUT] who opted out was mailed a confirmation when anybody booked with their address', async () => {
  const email = 'nomore@x.org'
  const source = { kind: 'event' }
  const { contact } = await server.json('POST /api/contacts', {
    ...{ name: 'Nora', addresses: [{ channel: 'email', value: email }], source },
  })
  await server.json(`POST /api/contacts/${contact.id}/events`, { kind: 'opted_out', channel: 'email' })
  now += MINUTE_MS
  const [startsAt = ''] = offered(await text('/b/talk?zone=UTC'))
  const answer = await book({ startsAt, email })
  const page = await text(manageOf(answer))
  // The same words as everybody reads: nobody learns of an opt-out by trying.
  expect(page).toContain('Keep the address of this page')
  expect((await fetch(`${server.url}${manageOf(answer)}/meeting.ics`)).status).toBe(200)
  const [booking] = (await server.json('GET /api/bookings?when=ahead')).items.filter(
    (each: { email: string }) => each.email === email,
  )
  expect(booking.mailBan).toMatch(/^nomore@x\.org opted out on /)
  const mails = (await notices()).filter(({ to }) => to.address === email)
  expect(mails.length > 0 && mails.every(mail => 'isUnproven' in mail)).toBe(true)
  expect(
    (await notices()).find(({ about, text: said }) => about === 'booking_made' && said.includes(email))?.text,
  ).toContain('opted out on')
})
