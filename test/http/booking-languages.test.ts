// Visitors of a booking page are spoken to in their language: on every page, and in every mail of their booking.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE_MS, parseInstant } from '../../src/domain/instant.ts'
import { saveBookingPage, usualPage } from '../../src/operations/bookings/booking-page.ts'
import { bookingWords } from '../../src/operations/bookings/visitor-words.ts'
import { saveMailSettings } from '../../src/operations/mail/mail-settings.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { saveSettings } from '../../src/operations/settings.ts'
import { askedLanguage, languages } from '../../src/operations/visitor-language.ts'
import { myMailbox } from '../operations/mail/syncing.ts'
import { startServer, type TestServer } from './server.ts'

let now = parseInstant('2026-11-22T12:00Z')!
let server: TestServer
beforeAll(async () => {
  server = await startServer({ clock: { now: () => now } })
  await server.tend.store.write(theWorkspace, async writer => {
    await saveSettings(writer, { timeZone: 'Europe/Berlin' })
    await saveMailSettings(writer, { publicUrl: 'https://tend.mine.net/' })
    await writer.mail.mailboxes.save(myMailbox)
    const page = { ...usualPage, title: 'A talk', daysAhead: 200 }
    await saveBookingPage(writer, { page: { ...page, slug: 'talk' }, isNew: true, now })
    await saveBookingPage(writer, { page: { ...page, slug: 'gespraech', language: 'de' }, isNew: true, now })
  })
})
beforeEach(() => {
  now += 10 * MINUTE_MS
})

function ask(path: string, language: string, fields?: Record<string, string>) {
  const body = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  return fetch(server.url + path, { headers: { 'accept-language': language }, redirect: 'manual', ...body })
}
const text = async (path: string, language: string) => (await ask(path, language)).text()

async function book(startsAt: string, language: string) {
  const path = `/b/talk?zone=America/New_York&at=${encodeURIComponent(startsAt)}`
  const id = /name="id" value="(\w+)"/.exec(await text(path, language))![1]!
  const fields = { at: startsAt, zone: 'America/New_York', id, name: 'Ana Ruiz', email: `${language}@x.org` }
  return (await ask('/b/talk', language, fields)).headers.get('location')!.replace('?new=1', '')
}
const mailsTo = async (address: string) => {
  const all = await server.tend.store.read(theWorkspace, reader =>
    reader.documents.list('notice', { limit: 1000, isOldestFirst: true }),
  )
  return all.map(({ value }) => value as Mail).filter(({ to }) => to.address === address)
}
interface Mail {
  readonly about: string
  readonly to: { readonly address: string }
  readonly subject: string
  readonly text: string
}

test.each([
  [undefined, 'en'],
  ['*', 'en'],
  ['pt-BR, nl', 'en'],
  ['de-CH', 'de'],
  ['en;q=0.5, fr-CA;q=0.9', 'fr'],
  ['it;q=0, es', 'es'],
  ['x'.repeat(5000), 'en'],
  ['de;q=x, it', 'it'],
])('a browser that asks for %s is spoken to in %s', (header, language) => {
  expect(askedLanguage(header)).toBe(language)
})

test.each([
  ['en', 'Tuesday 16 March 2027'],
  ['de', 'Dienstag, 16. März 2027'],
  ['fr', 'Mardi 16 mars 2027'],
  ['es', 'Martes, 16 de marzo de 2027'],
  ['it', 'Martedì 16 marzo 2027'],
] as const)('in %s the times, the form and what is booked are whole', async (language, day) => {
  const words = bookingWords[language]
  const times = await text('/b/talk?zone=America/New_York&from=2027-03-16', language)
  expect(times).toContain(`<html lang="${language}">`)
  expect(times).toContain(day)
  expect(times).toContain(words.zone)
  const hour = 8 + languages.indexOf(language)
  const path = await book(`2027-03-16T${String(hour).padStart(2, '0')}:00:00Z`, language)
  // Whoever opens the link on another device, or forwards it, reads what the mail is written in.
  const booked = await text(`${path}?new=1`, 'en')
  for (const says of [words.booked, words.file, words.keep, words.cancel]) expect(booked).toContain(says)
  expect(booked).toContain(`${day}, ${String(hour - 4).padStart(2, '0')}:00–`)
})

test('a page that is in one language speaks it to everybody', async () => {
  expect(await text('/b/gespraech', 'fr')).toContain('<html lang="de">')
  expect(await text('/b/nothing', 'fr')).toContain(bookingWords.fr.goneWhy)
  expect(await text('/b/manage/x.y', 'it')).toContain(bookingWords.it.badLinkWhy)
})

test('every mail of a booking is in the language that it was booked in', async () => {
  const path = await book('2027-03-17T08:00:00Z', 'de')
  now += MINUTE_MS
  await ask(path, 'en', { do: 'move', at: '2027-03-17T09:00:00Z' })
  now += MINUTE_MS
  await ask(path, 'en', { do: 'cancel' })
  const mails = (await mailsTo('de@x.org')).filter(({ text: said }) => said.includes('17. März'))
  const subjects = ['Gebucht: A talk', 'Neuer Termin: A talk', 'Erinnerung: A talk', 'Abgesagt: A talk']
  expect(new Set(mails.map(({ subject }) => subject))).toEqual(new Set(subjects))
  expect(mails.find(({ about }) => about === 'booking_cancelled')?.text).toMatch(
    /^Guten Tag Ana Ruiz,\n\nUnser Termin ist wie gewünscht abgesagt\.\n\nA talk\nMittwoch, 17\. März 2027, 05:00–05:30/,
  )
})

test('what is wrong with a form is said in their language', async () => {
  const answer = await ask('/b/talk', 'es', { at: '2027-03-18T08:00:00Z', zone: 'UTC', id: 'a'.repeat(19), name: 'X' })
  expect([answer.status, (await answer.text()).includes('No es una dirección de correo')]).toEqual([400, true])
})

test('no word is left out or left in English in any language', () => {
  for (const language of languages.filter(each => each !== 'en')) {
    const same = Object.entries(bookingWords[language]).filter(
      ([key, says]) => says === (bookingWords.en as never)[key],
    )
    expect(same.filter(([key]) => key !== 'online' && key !== 'minutes')).toEqual([])
    expect(Object.values(bookingWords[language]).every(says => says.trim() !== '')).toBe(true)
  }
})
