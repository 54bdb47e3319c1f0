// What becomes of a form that was sent.
import { beforeEach, describe, expect, test } from 'vitest'
import { DAY_MS } from '../../../src/domain/instant.ts'
import { eraseContact } from '../../../src/operations/erase.ts'
import { removeForm } from '../../../src/operations/forms/save-form.ts'
import { theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { ana, type FormBench, now, openFormBench } from './form-bench.ts'

let bench: FormBench
beforeEach(async () => {
  bench = await openFormBench()
  return () => bench.close()
})

describe('on the timeline', () => {
  test('a message is a question: the verdict is a reply', async () => {
    const form = await bench.make()
    expect(await bench.send(form, { typed: { ...ana, message: 'What does it cost?' } })).toMatchObject({
      kind: 'thanks',
    })
    const found = await bench.timeline(ana.email)
    expect(found).toMatchObject({
      verdict: 'reply',
      rule: 'S1',
      events: ['contact_added', 'interest_shown message', 'note_added'],
    })
  })

  test('[H1] without a message the clock of the first touch runs', async () => {
    const form = await bench.make()
    await bench.send(form, { typed: ana })
    expect(await bench.timeline(ana.email)).toMatchObject({
      verdict: 'follow_up',
      events: ['contact_added', 'interest_shown form'],
    })
  })

  test('[H3] a wish for prices is desire, and a message beside it is answered first', async () => {
    const form = await bench.make({ means: 'price_requested' })
    await bench.send(form, { typed: ana })
    expect(await bench.timeline(ana.email)).toMatchObject({ rule: 'H3' })
    await bench.send(form, { typed: { email: 'ben@example.com', message: 'For ten people?' } })
    expect(await bench.timeline('ben@example.com')).toMatchObject({
      rule: 'S1',
      events: ['contact_added', 'desire_shown price_requested', 'interest_shown message', 'note_added'],
    })
  })

  test('whoever is known already gets it on their own timeline', async () => {
    await bench.know([])
    const form = await bench.make()
    await bench.send(form, { typed: { ...ana, phone: '+34 911 234 567' } })
    expect(await bench.timeline(ana.email)).toMatchObject({
      id: 'ana',
      events: ['contact_added', 'interest_shown form'],
    })
  })

  test('a clock that was set back between showing and sending made spam of a person', async () => {
    const form = await bench.make()
    await bench.send(form, { typed: ana, ticket: bench.ticket(form, -60_000) })
    expect(await bench.submissions(form)).toMatchObject([{ state: 'received' }])
  })

  test('the same ticket with the same words is one submission', async () => {
    const form = await bench.make()
    const ticket = bench.ticket(form)
    await bench.send(form, { typed: ana, ticket })
    expect(await bench.send(form, { typed: ana, ticket })).toMatchObject({ kind: 'thanks' })
    expect(await bench.submissions(form)).toHaveLength(1)
    expect((await bench.timeline(ana.email))?.events).toHaveLength(2)
  })

  test('the same ticket with other words is asked for again, so that nothing is lost', async () => {
    const form = await bench.make()
    const ticket = bench.ticket(form)
    await bench.send(form, { typed: ana, ticket })
    expect(await bench.send(form, { typed: { ...ana, message: 'One more thing' }, ticket })).toMatchObject({
      kind: 'again',
    })
    expect(await bench.submissions(form)).toHaveLength(1)
  })
})

describe('consent', () => {
  const optedOut = { id: 'out', at: now - DAY_MS, kind: 'opted_out' } as const

  test('is recorded only where the box was ticked, with its wording and version', async () => {
    const form = await bench.make()
    await bench.send(form, { typed: ana, hasConsented: true })
    const [submission] = await bench.submissions(form)
    expect(submission!.value.consent).toMatchObject({ wording: form.consent, state: 'recorded', at: now })
    expect(submission!.value.version).toBe(1)
    expect((await bench.timeline(ana.email))?.events).toContain('opted_in')
    await bench.send(form, { typed: { email: 'ben@example.com' } })
    expect((await bench.timeline('ben@example.com'))?.events).not.toContain('opted_in')
  })

  test('[OPT_OUT] who opted out and does not tick stays opted out, and their message is kept and marked', async () => {
    await bench.know([optedOut])
    const form = await bench.make()
    await bench.send(form, { typed: { ...ana, message: 'One question' } })
    expect(await bench.timeline(ana.email)).toMatchObject({ verdict: 'stop', rule: 'OPT_OUT' })
    expect((await bench.submissions(form))[0]).toMatchObject({ state: 'received', value: { isOptedOut: true } })
  })

  test('[OPT_OUT] a tick alone lifts no opt-out: anybody can type an address', async () => {
    await bench.know([optedOut])
    const form = await bench.make()
    await bench.send(form, { typed: ana, hasConsented: true })
    expect(await bench.timeline(ana.email)).toMatchObject({ verdict: 'stop', rule: 'OPT_OUT' })
    expect((await bench.submissions(form))[0]!.value.consent).toMatchObject({ state: 'unconfirmed' })
  })

  test('[OPT_OUT] no mail goes to who opted out, not even to confirm; the user is told why', async () => {
    await bench.know([optedOut])
    const form = await bench.make()
    await bench.send(form, { typed: { ...ana, email: 'ANA@example.com' }, hasConsented: true })
    expect(await bench.notices()).toEqual([])
    const reason = expect.stringContaining('opted out on 2026-11-22, and no mail goes there')
    expect((await bench.submissions(form))[0]).toMatchObject({ state: 'received', value: { reason } })
  })

  test('a tick of one who opted out of calls alone is asked for by mail, and counts once they confirmed it', async () => {
    await bench.know([{ ...optedOut, channel: 'phone' }])
    const form = await bench.make()
    await bench.send(form, { typed: { ...ana, phone: '+34 911 234 567' }, hasConsented: true })
    expect(await bench.notices()).toMatchObject([{ contact: 'ana', about: 'form_confirmation' }])
  })

  test('[OPT_OUT] an opt-out outlives an erasure, and a form', async () => {
    await bench.know([optedOut])
    await eraseContact(bench.tend, { workspace, contact: 'ana', now })
    const form = await bench.make()
    await bench.send(form, { typed: ana, hasConsented: true })
    expect(await bench.timeline(ana.email)).toMatchObject({ verdict: 'stop', rule: 'OPT_OUT' })
  })
})

describe('spam', () => {
  const spam = { kind: 'thanks', contact: null }

  test.each([
    ['what fills in the field that nobody sees', { typed: ana, trap: 'https://pills.example' }],
    ['what fills it in without having read the page', { typed: { email: 'x' }, trap: 'x', ticket: '' }],
  ])('%s is kept and on no timeline', async (_, filling) => {
    const form = await bench.make()
    expect(await bench.send(form, filling)).toMatchObject(spam)
    expect(await bench.submissions(form)).toMatchObject([{ state: 'spam', contact: null }])
    expect(await bench.timeline(ana.email)).toBeUndefined()
  })

  test('what is sent in less time than it takes to read is spam', async () => {
    const form = await bench.make()
    const ticket = bench.ticket(form, 500)
    expect(await bench.send(form, { typed: ana, ticket })).toMatchObject(spam)
    expect((await bench.submissions(form))[0]!.value.reason).toMatch(/sooner/)
  })

  test('of a flood the newest two thousand are kept, cut to what tells a person from a machine', async () => {
    const form = await bench.make()
    const spam = { state: 'spam', key: form.id, contact: null, value: {} }
    await bench.tend.store.write(workspace, async writer => {
      for (let n = 0; n < 2_010; n++)
        await writer.documents.add('submission', { ...spam, id: `${n}`, at: now - 5_000 + n })
    })
    await bench.send(form, { typed: { ...ana, message: 'x'.repeat(5_000) }, trap: 'x' })
    const kept = await bench.tend.store.read(workspace, reader => reader.documents.count('submission', 'spam'))
    expect(kept).toBe(2_000)
    const [newest] = await bench.submissions(form)
    expect(newest!.value.answers.at(-1)!.value).toBe('x'.repeat(2_000))
  })

  test('spam and what nobody confirmed is let go of after thirty days', async () => {
    const form = await bench.make()
    await bench.send(form, { typed: ana, trap: 'x' })
    bench.tend.clock.set(now + 31 * DAY_MS)
    await bench.send(form, { typed: { email: 'ben@example.com' }, trap: 'x' })
    expect(await bench.submissions(form)).toHaveLength(1)
  })
})

describe('what can’t be taken', () => {
  test.each([
    ['a forged ticket', 'eyJmb3JtIjoxfQ.AAAA'],
    ['no ticket', ''],
    ['half a ticket', 'x'],
  ])('by %s the form is shown again, and nothing is kept', async (_, ticket) => {
    const form = await bench.make()
    expect(await bench.send(form, { typed: ana, ticket })).toMatchObject({ kind: 'again' })
    expect(await bench.submissions(form)).toEqual([])
  })

  test('a ticket of another form, or of three days ago, is none', async () => {
    const form = await bench.make()
    const other = await bench.make()
    expect(await bench.send(form, { typed: ana, ticket: bench.ticket(other) })).toMatchObject({ kind: 'again' })
    const old = bench.ticket(form, 3 * DAY_MS)
    expect(await bench.send(form, { typed: ana, ticket: old })).toMatchObject({ kind: 'again' })
  })

  test.each([
    ['an address with a second header in it', { email: 'ana@example.com\nBcc: all@example.com' }, 'email'],
    ['two addresses', { email: 'ana@example.com, ben@example.com' }, 'email'],
    ['words for a number', { ...ana, phone: 'call me' }, 'phone'],
    ['a name of a thousand letters', { ...ana, name: 'a'.repeat(1000) }, 'name'],
    ['a message of a megabyte', { ...ana, message: 'a'.repeat(1e6) }, 'message'],
    ['nothing', {}, 'email'],
  ])('%s is a fault beside its field', async (_, typed, at) => {
    const form = await bench.make()
    const answer = await bench.send(form, { typed: typed as Record<string, string> })
    expect(answer.kind === 'faults' && [...answer.faults.keys()]).toEqual([at])
  })

  test('control characters and marks that turn text round are left out, all other letters stay', async () => {
    const form = await bench.make()
    const name = 'Zoë\u0000 \u202eevil\u202c 山田 👩‍👩‍👧'
    await bench.send(form, { typed: { ...ana, name, message: 'a\u0007b\nc\u0000' } })
    const answers = (await bench.submissions(form))[0]!.value.answers
    expect(answers.map(({ value }) => value)).toEqual(['Zoë evil 山田 👩‍👩‍👧', ana.email, 'ab\nc'])
  })

  test('a removed form takes nothing and keeps what it has', async () => {
    const form = await bench.make()
    await bench.send(form, { typed: ana })
    await bench.tend.store.write(workspace, writer => removeForm(writer, form.id))
    expect(await bench.send(form, { typed: { email: 'ben@example.com' } })).toEqual({ kind: 'gone' })
    expect(await bench.submissions(form)).toHaveLength(1)
  })
})
