import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { file, mail, openWorkbench, type Workbench } from './importing.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const me = 'Me <me@mine.net>'
const ana = 'Ana Ruiz <ana@example.com>'
const ours = mail({
  From: me,
  To: ana,
  Date: 'Mon, 2 Nov 2026 10:00:00 +0100',
  'Message-ID': '<1@mine.net>',
  Subject: 'Hello',
})
const theirs = mail(
  {
    From: ana,
    To: me,
    Date: 'Tue, 3 Nov 2026 10:00:00 +0100',
    'Message-ID': '<2@example.com>',
    'In-Reply-To': '<1@mine.net>',
  },
  'What does it cost?\n\n> Hello',
)
const answer = mail(
  { From: me, To: ana, Date: 'Wed, 4 Nov 2026 10:00:00 +0100', 'Message-ID': '<3@mine.net>' },
  'It costs 5.',
)
const box = (...messages: string[]) => file('box.mbox', messages.join(''))
const kinds = async () =>
  Object.fromEntries(
    Object.entries(await bench.people()).map(([name, events]) => [name, events.map(event => event.split(' ')[1])]),
  )

describe('a mailbox', () => {
  test('becomes touches and replies, and the contact is as old as the first message', async () => {
    const { own } = await bench.run([box(ours, theirs, answer)])
    expect(own).toEqual([{ address: 'me@mine.net', isGuessed: true, messages: 3 }])
    expect((await bench.people())['Ana Ruiz']).toEqual([
      '2026-11-02T09:00 contact_added source={"kind":"import","name":"box.mbox"}',
      '2026-11-02T09:00 touch_sent channel="email" intent="inform" message="1@mine.net"',
      '2026-11-03T09:00 reply_received channel="email" text="What does it cost?"',
      '2026-11-04T09:00 touch_sent channel="email" intent="answer" message="3@mine.net"',
    ])
  })

  test('imported twice, or lying in two folders, tells nothing twice', async () => {
    await bench.run([box(ours, theirs), file('All mail.mbox', theirs + answer)])
    const before = await bench.people()
    expect(before['Ana Ruiz']).toHaveLength(4)
    expect(await bench.run([box(ours, theirs, answer)])).toMatchObject({ created: 0, merged: 0, events: 0 })
    expect(await bench.people()).toEqual(before)
  })

  test('imported again with newer mail adds what is new', async () => {
    await bench.run([box(ours)])
    expect(await bench.run([box(ours, theirs)])).toMatchObject({ created: 0, merged: 1, events: 1 })
  })

  test('of newsletters, lists, programs and colleagues brings no contact', async () => {
    const from = (name: string, more: Record<string, string>) =>
      mail({ From: name, To: me, Date: 'Tue, 3 Nov 2026 11:00:00 +0100', 'Message-ID': `<${name}>`, ...more })
    const { created, skipped } = await bench.run([
      box(
        ours,
        from('news@shop.example', { 'List-Unsubscribe': '<mailto:u@shop.example>' }),
        from('talk@list.example', { 'List-Id': '<talk.list.example>' }),
        from('noreply@bank.example', {}),
        from('Bo <bo@mine.net>', {}),
        from('away@example.org', { 'Auto-Submitted': 'auto-replied' }),
      ),
    ])
    expect({ created, skipped }).toEqual({ created: 1, skipped: 5 })
  })

  test('gives someone in copy no contact, but an event when they are known', async () => {
    const copied = mail({
      From: me,
      To: ana,
      Cc: 'Bo <bo@example.org>',
      Date: 'Mon, 2 Nov 2026 11:00:00 +0100',
      'Message-ID': '<4@mine.net>',
    })
    await bench.run([box(copied)])
    expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
    await bench.run([file('list.csv', 'Name,Email\nBo,bo@example.org\n'), box(copied)])
    expect((await kinds()).Bo).toEqual(['contact_added', 'touch_sent'])
  })

  test('joins the row of the same person, whose name and company it does not know', async () => {
    await bench.run([
      box(ours, theirs),
      file('list.csv', 'Name,Email,Company\nAna Ruiz García,ana@example.com,Norte\n'),
    ])
    expect((await bench.people())['Ana Ruiz García']?.[0]).toBe(
      '2026-11-02T09:00 contact_added source={"kind":"import","name":"list.csv"}',
    )
  })

  test('tells absences with the day of return, bounces and wishes to hear no more', async () => {
    const reply = (id: string, more: Record<string, string>, body: string) =>
      mail({ From: ana, To: me, Date: 'Thu, 5 Nov 2026 10:00:00 +0100', 'Message-ID': `<${id}>`, ...more }, body)
    await bench.run([
      box(
        ours,
        reply(
          'a',
          { 'Auto-Submitted': 'auto-replied', Subject: 'Out of office' },
          'I am out of the office until 9 December 2026.',
        ),
        reply('u', { Subject: 'Re: Hello' }, 'Please remove me from your list and do not write again.'),
        mail(
          {
            From: 'MAILER-DAEMON@mine.net',
            To: me,
            Date: 'Fri, 6 Nov 2026 10:00:00 +0100',
            'Message-ID': '<b>',
            Subject: 'Undelivered Mail Returned to Sender',
            'Auto-Submitted': 'auto-replied',
            'X-Failed-Recipients': 'ana@example.com',
          },
          '<ana@example.com>: host mx.example.com said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
        ),
      ),
    ])
    const events = (await bench.people())['Ana Ruiz']!
    expect(events.some(event => /auto_reply_received returnsAt="2026-12-\d\dT/.test(event))).toBe(true)
    expect(events.some(event => event.includes('opted_out'))).toBe(true)
  })

  test('of spam, drafts and the bin tells nothing', async () => {
    const marked = (label: string) =>
      mail({
        'X-Gmail-Labels': label,
        From: `${label} <x@example.org>`,
        To: me,
        Date: 'Tue, 3 Nov 2026 11:00:00 +0100',
        'Message-ID': `<${label}>`,
      })
    const { created } = await bench.run([
      box(ours, marked('Spam'), marked('Trash,Unread'), marked('Inbox, Papierkorb')),
    ])
    expect(created).toBe(1)
  })

  test('with a list that holds the user’s own card makes no contact of the user', async () => {
    await bench.run([box(ours), file('list.csv', 'Name,Email\nMe,me@mine.net\n')])
    expect(Object.keys(await bench.people())).toEqual(['Ana Ruiz'])
  })

  test('a date that lies ahead is taken as now, and said', async () => {
    const late = mail(
      { From: ana, To: me, Date: 'Tue, 3 Nov 2037 10:00:00 +0100', 'Message-ID': '<9@example.com>' },
      'Call me?',
    )
    const { doubtful } = await bench.run([box(ours, late)])
    expect(doubtful).toMatchObject([{ file: 'box.mbox', row: 2, field: 'Date' }])
    expect((await bench.people())['Ana Ruiz']?.at(-1)).toContain('2026-11-22T12:00 reply_received')
  })

  test('a message without a sender is refused by its number', async () => {
    const { refused } = await bench.run([
      box(ours, mail({ To: me, Subject: 'x', Date: 'Tue, 3 Nov 2026 10:00:00 +0100' })),
    ])
    expect(refused).toMatchObject([{ file: 'box.mbox', row: 2, field: 'From' }])
  })

  test('short thanks want no answer', async () => {
    const thanks = mail(
      { From: ana, To: me, Date: 'Tue, 3 Nov 2026 10:00:00 +0100', 'Message-ID': '<5@example.com>' },
      'Great, thanks!\nAna',
    )
    await bench.run([box(ours, thanks)])
    expect((await bench.people())['Ana Ruiz']?.at(-1)).toContain('asks=false')
  })
})

describe('own addresses', () => {
  test('that are told are not guessed', async () => {
    const { own } = await bench.run([box(ours)], { choices: { ownAddresses: ['Ana@example.com'] } })
    expect(own).toEqual([{ address: 'ana@example.com', isGuessed: false, messages: 1 }])
    expect(Object.keys(await bench.people())).toEqual(['Me'])
  })

  test('are known by where the mailbox delivered, aliases included', async () => {
    const to = (address: string, id: string) =>
      mail({
        'Delivered-To': address,
        From: ana,
        To: address,
        Date: 'Tue, 3 Nov 2026 10:00:00 +0100',
        'Message-ID': `<${id}>`,
      })
    const { own } = await bench.run([box(to('me@mine.net', 'a'), to('hello@mine.net', 'b'), to('me@mine.net', 'c'))])
    expect(own.map(({ address }) => address)).toEqual(['me@mine.net', 'hello@mine.net'])
  })

  test('are those that write in a folder of sent mail', async () => {
    const to = (address: string) =>
      mail({ From: me, To: address, Date: 'Tue, 3 Nov 2026 10:00:00 +0100', 'Message-ID': `<${address}>` })
    const { own, created } = await bench.run([box(to('a@example.com'), to('b@example.com'), to('c@example.org'))])
    expect({ own: own.map(({ address }) => address), created }).toEqual({ own: ['me@mine.net'], created: 3 })
  })

  test('are the recipient’s of one message that arrived', async () => {
    const arrived = {
      Received: 'from a by b; Tue, 3 Nov 2026 10:00:00 +0100',
      From: ana,
      To: me,
      Date: 'Tue, 3 Nov 2026 10:00:00 +0100',
    }
    const { own } = await bench.run([file('one.eml', mail(arrived).replace(/^From -.*\n/, ''))])
    expect(own.map(({ address }) => address)).toEqual(['me@mine.net'])
  })

  test('that can’t be guessed are asked for, and the mail makes no contact of anyone', async () => {
    const between = (from: string, to: string) =>
      mail({ From: from, To: to, Date: 'Tue, 3 Nov 2026 10:00:00 +0100', 'Message-ID': `<${from}>` })
    const { created, refused } = await bench.run([
      box(
        between('a@example.com', 'b@example.com'),
        between('c@example.com', 'd@example.com'),
        between('e@example.com', 'f@example.com'),
      ),
    ])
    expect({ created, refused }).toMatchObject({ created: 0, refused: [{ file: 'box.mbox', field: 'own' }] })
  })
})
