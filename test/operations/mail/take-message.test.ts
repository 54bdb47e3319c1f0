import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answerOffer } from '../../../src/operations/mail/signature-offers.ts'
import { unsubscribeToken } from '../../../src/operations/mail/unsubscribe.ts'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { now } from '../importing.ts'
import { ana, type Letter, letter, me } from './letter.ts'
import { openSyncBench, type SyncBench } from './syncing.ts'

let bench: SyncBench
beforeEach(async () => {
  bench = await openSyncBench()
  bench.box.add('Sent', letter({ id: 'offer@mine.net', from: me, to: ana, at: '2026-11-02T10:00Z' }))
  await bench.sync()
})
afterEach(() => bench.close())

async function arrive(...letters: readonly Letter[]): Promise<void> {
  for (const one of letters) bench.box.add('INBOX', letter(one))
  await bench.sync()
}
/** What came after our offer. */
const since = async () => (await bench.timeline('Ana Ruiz')).slice(1)
const people = async () => Object.keys(await bench.people()).sort()

const answer = { id: 'a@x', at: '2026-11-03T10:00Z', subject: 'Re: Your offer', answers: 'offer@mine.net' }

describe('a reply', () => {
  test('carries its sentiment and whether it wants an answer', async () => {
    await arrive(
      { ...answer, body: 'Thanks, but we are not interested.' },
      { id: 'b@x', at: '2026-11-04T10:00Z', body: 'Thank you!' },
    )
    expect(await since()).toEqual([
      '2026-11-03T10:00 reply_received channel="email" sentiment="negative" text="Thanks, but we are not interested."',
      '2026-11-04T10:00 reply_received channel="email" asks=false text="Thank you!"',
    ])
  })

  test('from an alias counts for the contact of the thread', async () => {
    await arrive({ ...answer, from: 'Ana <ana.privat@gmail.com>', body: 'From my phone: yes, please.' })
    expect(await since()).toHaveLength(1)
    expect(await people()).toEqual(['Ana Ruiz'])
  })

  test('from a colleague in the thread counts for the contact, who is left in peace', async () => {
    await arrive({ ...answer, from: 'Luis <luis@cliente.es>', body: 'Ana passed it on to me. Which date suits you?' })
    expect((await since())[0]).toContain('reply_received')
    expect(await people()).toEqual(['Ana Ruiz'])
  })

  test('from a colleague who is a contact too counts for both', async () => {
    await arrive({ id: 'l@x', from: 'Luis Gil <luis@cliente.es>', at: '2026-11-02T12:00Z', subject: 'Introduction' })
    await arrive({ ...answer, from: 'Luis Gil <luis@cliente.es>' })
    expect(await since()).toHaveLength(1)
    expect(await bench.timeline('Luis Gil')).toHaveLength(2)
  })

  test('whose ids a provider rewrote is found by address, subject and time', async () => {
    const { answers: _, ...lost } = answer
    await arrive({ ...lost, subject: 'AW: Your offer', from: 'Luis <luis@cliente.es>' })
    expect(await since()).toHaveLength(1)
    expect(await people()).toEqual(['Ana Ruiz'])
  })

  test('of a stranger with the same subject is the stranger’s own', async () => {
    const { answers: _, ...lost } = answer
    await arrive({ ...lost, from: 'Eve Stone <eve@elsewhere.com>' })
    expect(await since()).toEqual([])
    expect(await people()).toEqual(['Ana Ruiz', 'Eve Stone'])
  })

  test('whose clock is wrong comes after what it answers', async () => {
    await arrive({ ...answer, at: '2026-11-02T09:48Z' })
    expect((await since())[0]).toContain('2026-11-02T10:00 reply_received')
  })

  test('in the spam folder counts, where it is of someone whom we know', async () => {
    bench.box.makeFolder('Junk', 'junk')
    bench.box.add('Junk', letter(answer))
    await bench.sync()
    expect(await since()).toHaveLength(1)
  })

  test('a newsletter of someone whom we wrote to is none', async () => {
    await arrive({ id: 'n@x', at: '2026-11-03T10:00Z', headers: { 'List-Unsubscribe': '<https://cliente.es/u>' } })
    expect(await since()).toEqual([])
  })
})

describe('a machine', () => {
  test('an autoresponder is not an opt-out, and its return is kept', async () => {
    await arrive({
      ...answer,
      headers: { 'Auto-Submitted': 'auto-replied' },
      body: 'I am out of the office until 9 December 2026. To stop receiving these messages, please remove me from your list.',
    })
    expect(await since()).toEqual(['2026-11-03T10:00 auto_reply_received returnsAt="2026-12-08T23:00"'])
  })

  test('of a stranger makes no contact', async () => {
    await arrive({
      id: 'o',
      from: 'away@else.com',
      at: '2026-11-03T10:00Z',
      headers: { 'Auto-Submitted': 'auto-replied' },
    })
    expect(await people()).toEqual(['Ana Ruiz'])
  })
})

describe('a wish to hear no more', () => {
  test('said in words is an opt-out of everything', async () => {
    await arrive({ ...answer, body: 'Please remove me from your list and do not contact me again.' })
    expect((await since())[0]).toBe('2026-11-03T10:00 opted_out')
  })

  test('sent by a mail program’s button is one of everything, as the link in the mail is', async () => {
    await arrive({ id: 'u@x', at: '2026-11-03T10:00Z', subject: 'unsubscribe', body: '' })
    expect((await since())[0]).toBe('2026-11-03T10:00 opted_out')
  })
})

test('an unsubscribe mail from another address opts out whom its token names', async () => {
  const vault = { sign: (text: string) => Buffer.from(`signed ${text}`).toString('base64url') }
  const [contact = ''] = await bench.tend.store.read(theWorkspace, reader => reader.contacts.ids({ limit: 1 }))
  const token = unsubscribeToken(vault, theWorkspace, contact)
  const mail = { from: 'forwarded@gmail.com', at: '2026-11-03T10:00Z', body: '' }
  bench.box.add('INBOX', letter({ ...mail, id: 't@x', subject: `unsubscribe ${token}` }))
  bench.box.add('INBOX', letter({ ...mail, id: 'f@x', subject: `unsubscribe ${token.slice(0, -2)}xx` }))
  await bench.sync({ vault })
  expect(await since()).toEqual(['2026-11-03T10:00 opted_out'])
})

const report = (recipient: string, said: string, original = 'offer@mine.net') => ({
  id: 'bounce@mx',
  from: 'Mail Delivery System <MAILER-DAEMON@mx.mine.net>',
  at: '2026-11-02T10:05Z',
  subject: 'Undelivered Mail Returned to Sender',
  headers: {
    'Auto-Submitted': 'auto-replied',
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
  },
  body: `--b
Content-Type: text/plain

<${recipient}>: ${said}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.mine.net

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: ${/\d\.\d\.\d/.exec(said)?.[0]}
Diagnostic-Code: smtp; ${said}

--b
Content-Type: message/rfc822

From: me@mine.net
To: ana@cliente.es
Message-ID: <${original}>
Subject: Your offer

Hello
--b--`,
})

describe('a report', () => {
  test('of an unknown user is a hard bounce of the contact', async () => {
    await arrive(report('ana@cliente.es', '550 5.1.1 <ana@cliente.es>: User unknown in virtual mailbox table'))
    expect(await since()).toEqual([
      '2026-11-02T10:05 bounce_received channel="email" address="ana@cliente.es" severity="hard"',
    ])
  })

  test('of a full mailbox is soft', async () => {
    await arrive(report('ana@cliente.es', '552 5.2.2 mailbox is full'))
    expect((await since())[0]).toContain('severity="soft"')
  })

  test('that names an address which ours was forwarded to finds its contact by our Message-ID', async () => {
    await arrive(report('a.ruiz@holding.com', '550 5.1.1 User unknown in relay recipient table'))
    expect((await since())[0]).toContain('bounce_received channel="email" address="ana@cliente.es" severity="hard"')
  })

  test('about mail that we know nothing of is nobody’s', async () => {
    await arrive(report('x@else.com', '550 5.1.1 User unknown', 'other@else.com'))
    expect(await since()).toEqual([])
    expect(await people()).toEqual(['Ana Ruiz'])
  })

  test('counts against the mailbox that sent, once it is refused for good', async () => {
    const contact = await sendDispatch()
    await arrive(report('ana@cliente.es', '550 5.1.1 User unknown', 'ours@mine.net'))
    const [dispatch] = await bench.tend.store.read(theWorkspace, reader => reader.mail.dispatches.ofContact(contact))
    expect(dispatch).toMatchObject({ outcome: 'bounced' })
  })
})

async function sendDispatch(): Promise<string> {
  return bench.tend.store.write(theWorkspace, async writer => {
    const [contact] = await writer.contacts.ids({ limit: 1 })
    await writer.mail.dispatches.claim({
      ...{ contact: contact!, occasion: 'give:1', draft: 'd1', mailbox: 'box', step: 'give', intent: 'give' },
      ...{ to: 'ana@cliente.es', messageId: 'ours@mine.net', state: 'sent', attempts: 1, claimedAt: now },
      ...{ nextTryAt: null, sentAt: now - 1000, said: null, outcome: null, outcomeAt: null },
    })
    return contact!
  })
}

const feedback = (type: string) => ({
  id: 'fbl@provider.com',
  from: 'feedback@provider.com',
  at: '2026-11-03T10:00Z',
  subject: 'FW: Your offer',
  headers: { 'MIME-Version': '1.0', 'Content-Type': 'multipart/report; report-type=feedback-report; boundary="b"' },
  body: `--b
Content-Type: text/plain

This is an email abuse report.

--b
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: Provider/1.0
Version: 1

--b
Content-Type: message/rfc822

From: me@mine.net
Message-ID: <offer@mine.net>
Subject: Your offer

Hello
--b--`,
})

describe('a complaint', () => {
  test('that withholds who complained finds them by our Message-ID', async () => {
    await arrive(feedback('abuse'))
    expect(await since()).toEqual(['2026-11-03T10:00 complaint_received channel="email"'])
  })

  test('is none where no person spoke', async () => {
    await arrive(feedback('auth-failure'))
    expect(await since()).toEqual([])
  })
})

test('a calendar’s answer is noted as what it says of the meeting', async () => {
  const calendar = (method: string, status: string) => `BEGIN:VCALENDAR
METHOD:${method}
BEGIN:VEVENT
UID:meet-1
DTSTAMP:20261103T100000Z
DTSTART:20261130T100000Z
DTEND:20261130T103000Z
SUMMARY:Call
ORGANIZER:mailto:me@mine.net
ATTENDEE;PARTSTAT=${status}:mailto:ana@cliente.es
END:VEVENT
END:VCALENDAR`
  const mail = (id: string, at: string, status: string) => ({
    ...{ id, at, subject: 'Accepted: Call', body: calendar('REPLY', status) },
    headers: { 'MIME-Version': '1.0', 'Content-Type': 'text/calendar; method=REPLY; charset=utf-8' },
  })
  await arrive(mail('c1@x', '2026-11-03T10:00Z', 'ACCEPTED'))
  await arrive(mail('c2@x', '2026-11-04T10:00Z', 'DECLINED'))
  expect((await since()).map(event => event.split(' ')[1])).toEqual(['meeting_scheduled', 'meeting_cancelled'])
})

test('what a signature tells is offered, and kept only when a person takes it', async () => {
  const body = 'What does it cost?\n\n-- \nAna Ruiz\nHead of Purchasing\nCliente S.L.\nM: +34 911 234 567'
  await arrive({ ...answer, body })
  const [contact = ''] = await bench.tend.store.read(theWorkspace, reader => reader.contacts.ids({ limit: 1 }))
  const offers = () => bench.tend.store.read(theWorkspace, reader => reader.mail.offers.of(contact))
  expect((await offers()).map(({ field, value }) => [field, value])).toEqual([
    ['company', 'Cliente S.L.'],
    ['phone', '+34911234567'],
    ['title', 'Head of Purchasing'],
  ])
  await answerOffer(bench.tend, { workspace: theWorkspace, contact, field: 'phone', isTaken: true, now })
  const record = await bench.tend.store.read(theWorkspace, reader => reader.contacts.find(contact))
  expect(record?.contact.addresses.at(-1)).toEqual({ channel: 'phone', value: '+34911234567' })
  expect(record?.contact.company).toBeUndefined()
  expect(await offers()).toHaveLength(2)
})
