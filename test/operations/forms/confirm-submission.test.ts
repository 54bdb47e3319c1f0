// Double opt-in: nobody becomes a contact before they confirmed by mail.
import { beforeEach, expect, test } from 'vitest'
import { DAY_MS } from '../../../src/domain/instant.ts'
import { eraseContact } from '../../../src/operations/erase.ts'
import { confirmSubmission, findConfirmation } from '../../../src/operations/forms/confirm-submission.ts'
import { releaseSubmission } from '../../../src/operations/forms/release-submission.ts'
import { submissionsCsv } from '../../../src/operations/forms/submission-rows.ts'
import { saveMailSettings } from '../../../src/operations/mail/mail-settings.ts'
import { theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { ana, type FormBench, now, openFormBench, signer } from './form-bench.ts'

let bench: FormBench
beforeEach(async () => {
  bench = await openFormBench()
  return () => bench.close()
})

const tokenIn = (text: string) => /\/f\/confirm\/(\S+)/.exec(text)![1]!
const confirm = (token: string) => confirmSubmission(bench.tend, signer, token)

async function askedOnce(typed: Record<string, string> = ana) {
  const form = await bench.make({ hasDoubleOptIn: true })
  await bench.send(form, { typed, hasConsented: true })
  return { form, token: tokenIn((await bench.notices())[0]!.text) }
}

test('until it is confirmed it waits, and nobody is a contact', async () => {
  const { form, token } = await askedOnce({ ...ana, message: 'Buy pills at https://pills.example' })
  expect(await bench.submissions(form)).toMatchObject([{ state: 'pending', contact: null }])
  expect(await bench.timeline(ana.email)).toBeUndefined()
  expect(await findConfirmation(bench.tend, signer, token)).toMatchObject({ id: form.id })
  expect(await bench.timeline(ana.email)).toBeUndefined()
})

test('the mail holds the form’s title and the link, and nothing that the visitor typed', async () => {
  await askedOnce({ ...ana, message: 'Buy pills at https://pills.example' })
  const [notice] = await bench.notices()
  expect(notice).toMatchObject({ to: { address: ana.email }, subject: 'Please confirm your address' })
  expect(notice!.text).toContain('https://tend.example/f/confirm/')
  expect(notice!.text + notice!.subject).not.toMatch(/pills|Ana/)
})

test('confirmed, they are on a timeline with a consent that counts; a replay changes nothing', async () => {
  const { form, token } = await askedOnce()
  await confirm(token)
  expect(await bench.submissions(form)).toMatchObject([
    { state: 'confirmed', value: { consent: { state: 'recorded' } } },
  ])
  const before = await bench.timeline(ana.email)
  expect(before?.events).toEqual(['contact_added', 'interest_shown form', 'opted_in', 'note_added'])
  expect(await confirm(token)).toMatchObject({ contact: null })
  expect(await bench.timeline(ana.email)).toEqual(before)
})

test('a confirmation lifts an opt-out that came after it was asked for; an unticked box confirmed lifts none', async () => {
  const form = await bench.make({ hasDoubleOptIn: true })
  await bench.send(form, { typed: ana })
  await bench.send(form, { typed: { ...ana, name: 'Ana' }, hasConsented: true })
  await bench.know([{ id: 'out', at: now, kind: 'opted_out' }])
  const [unticked, ticked] = (await bench.notices()).toSorted((a, b) => a.id.localeCompare(b.id))
  await confirm(tokenIn(unticked!.text))
  expect(await bench.timeline(ana.email)).toMatchObject({ rule: 'OPT_OUT' })
  await confirm(tokenIn(ticked!.text))
  expect(await bench.timeline(ana.email)).toMatchObject({ verdict: 'follow_up' })
})

test('[OPT_OUT] an address that opted out is not asked to confirm, the visitor reads the same, and the user why', async () => {
  await bench.know([{ id: 'out', at: now - DAY_MS, kind: 'opted_out', channel: 'email' }])
  const form = await bench.make({ hasDoubleOptIn: true })
  const stranger = await bench.send(form, { typed: { email: 'new@example.com' } })
  expect(await bench.send(form, { typed: ana })).toEqual(stranger)
  expect((await bench.notices()).map(({ to }) => to.address)).toEqual(['new@example.com'])
  const held = (await bench.submissions(form)).find(({ state }) => state === 'failed')!
  expect(held.value.reason).toContain('ana@example.com opted out on 2026-11-22, and no mail goes there')
  await expect(releaseSubmission(bench.tend, signer, held.id)).rejects.toThrow(/log that on their page/)
  await bench.tell('ana', { id: 'in', at: now, kind: 'opted_in' })
  expect(await releaseSubmission(bench.tend, signer, held.id)).toMatchObject({ state: 'pending' })
})

test('[OPT_OUT] the opt-out of one who was erased keeps the mail back too', async () => {
  await bench.know([{ id: 'out', at: now - DAY_MS, kind: 'opted_out' }])
  await eraseContact(bench.tend, { workspace, contact: 'ana', now })
  const form = await bench.make({ hasDoubleOptIn: true })
  await bench.send(form, { typed: ana })
  expect(await bench.notices()).toEqual([])
})

test('an address gets three mails a day for a form, and each link confirms what it was for alone', async () => {
  const form = await bench.make({ hasDoubleOptIn: true })
  for (const message of ['1', '2', '3', '4']) await bench.send(form, { typed: { ...ana, message } })
  const notices = await bench.notices()
  expect(notices).toHaveLength(3)
  const states = async () => (await bench.submissions(form)).map(({ state }) => state).sort()
  expect(await states()).toEqual(['failed', 'pending', 'pending', 'pending'])
  await confirm(tokenIn(notices[0]!.text))
  expect(await states()).toEqual(['confirmed', 'failed', 'pending', 'pending'])
})

test('a link is no good after thirty days, cut short, or made by another', async () => {
  const { token } = await askedOnce()
  expect(await confirm(token.slice(0, -2))).toBeUndefined()
  expect(await confirm('WyJhIiwxXQ.AAAA')).toBeUndefined()
  bench.tend.clock.set(now + 31 * DAY_MS)
  expect(await confirm(token)).toBeUndefined()
})

test('without a public address double opt-in is refused, and one that lost it fails in sight', async () => {
  const form = await bench.make({ hasDoubleOptIn: true })
  await bench.tend.store.write(workspace, writer => saveMailSettings(writer, { publicUrl: '' }))
  await expect(bench.make({ hasDoubleOptIn: true })).rejects.toThrow(/public address/)
  await bench.send(form, { typed: ana })
  expect(await bench.submissions(form)).toMatchObject([{ state: 'failed' }])
})

test('what was no spam is recorded as of the time when it came', async () => {
  const form = await bench.make()
  await bench.send(form, { typed: ana, trap: 'x' })
  const [spam] = await bench.submissions(form)
  bench.tend.clock.set(now + DAY_MS)
  const released = await releaseSubmission(bench.tend, signer, spam!.id)
  expect(released).toMatchObject({ state: 'received', at: now })
  expect((await bench.timeline(ana.email))?.events).toEqual(['contact_added', 'interest_shown form'])
  await expect(releaseSubmission(bench.tend, signer, spam!.id)).rejects.toThrow(/nothing holds it/)
})

test('spam of a form with double opt-in is asked to confirm; one that names nobody stays', async () => {
  const form = await bench.make({ hasDoubleOptIn: true })
  await bench.send(form, { typed: ana, trap: 'x' })
  const [spam] = await bench.submissions(form)
  expect(await releaseSubmission(bench.tend, signer, spam!.id)).toMatchObject({ state: 'pending' })
  const plain = await bench.make()
  await bench.send(plain, { typed: { message: 'pills' }, trap: 'x' })
  const [nobody] = await bench.submissions(plain)
  await expect(releaseSubmission(bench.tend, signer, nobody!.id)).rejects.toThrow(/names nobody/)
})

test('an erased person is gone from what waits, what is held, and the mails that asked', async () => {
  const double = await bench.make({ hasDoubleOptIn: true })
  const plain = await bench.make()
  await bench.send(double, { typed: ana })
  await confirm(tokenIn((await bench.notices())[0]!.text))
  await bench.send(double, { typed: { ...ana, email: 'ANA@example.com', message: 'Once more' } })
  await bench.send(plain, { typed: ana, trap: 'x' })
  await bench.send(plain, { typed: { email: 'ben@example.com' }, trap: 'x' })
  const { id } = (await bench.timeline(ana.email))!
  await eraseContact(bench.tend, { workspace, contact: id, now })
  const left = [...(await bench.submissions(double)), ...(await bench.submissions(plain))]
  expect(left.map(({ value }) => value.answers[0]!.value)).toEqual(['ben@example.com'])
  expect(await bench.notices()).toEqual([])
})

test('submissions as CSV: what a spreadsheet would run as a formula is quoted, a phone number is not', async () => {
  const form = await bench.make()
  await bench.send(form, { typed: { ...ana, phone: '+34 911 234 567', message: '=HYPERLINK("https://x.example")' } })
  const csv = await bench.tend.store.read(workspace, reader => submissionsCsv(reader, form.id))
  expect(csv).toContain(`,+34 911 234 567,"'=HYPERLINK(""https://x.example"")"`)
})
