// What a forward carries, as programs of several languages write it.
import { expect, test } from 'vitest'
import { readForward } from '../../../src/formats/mail/read-forward.ts'

const ana = { name: 'Ana Ruiz', address: 'ana@cliente.es' }
const wall = { wall: Date.UTC(2026, 10, 2, 14, 5) }

const forwards: Readonly<Record<string, readonly [subject: string, body: string]>> = {
  'Gmail in English': [
    'Fwd: Your offer',
    'FYI\n\n---------- Forwarded message ---------\nFrom: Ana Ruiz <ana@cliente.es>\nDate: Mon, Nov 2, 2026 at 2:05 PM\nSubject: Your offer\nTo: Me <me@mine.net>\n\n\nYes, please.',
  ],
  'Gmail in German': [
    'Fwd: Ihr Angebot',
    '---------- Forwarded message ---------\nVon: Ana Ruiz <ana@cliente.es>\nDate: Mo., 2. Nov. 2026 um 14:05 Uhr\nSubject: Ihr Angebot\nTo: <me@mine.net>\n\n\nYes, please.',
  ],
  'Outlook in English': [
    'FW: Your offer',
    '________________________________\nFrom: Ana Ruiz <ana@cliente.es>\nSent: Monday, November 2, 2026 2:05 PM\nTo: Me <me@mine.net>\nSubject: Your offer\n\nYes, please.',
  ],
  'Outlook in German, with its links': [
    'WG: Ihr Angebot',
    '-----Ursprüngliche Nachricht-----\nVon: Ana Ruiz [mailto:ana@cliente.es]\nGesendet: Montag, 2. November 2026 14:05\nAn: me@mine.net\nBetreff: Ihr Angebot\n\nYes, please.',
  ],
  'Outlook in French': [
    'TR: Votre offre',
    'De : Ana Ruiz <ana@cliente.es>\nEnvoyé : lundi 2 novembre 2026 14:05\nÀ : me@mine.net\nObjet : Votre offre\n\nYes, please.',
  ],
  'Outlook in Spanish': [
    'RV: Su oferta',
    'De: Ana Ruiz <ana@cliente.es>\nEnviado el: lunes, 2 de noviembre de 2026 14:05\nPara: me@mine.net\nAsunto: Su oferta\n\nYes, please.',
  ],
  'Outlook in Polish': [
    'PD: Oferta',
    'Od: Ana Ruiz <ana@cliente.es>\nWysłano: poniedziałek, 2 listopada 2026 14:05\nDo: me@mine.net\nTemat: Oferta\n\nYes, please.',
  ],
  'Apple Mail, quoted': [
    'Fwd: Your offer',
    'See below\n\n> Begin forwarded message:\n> \n> From: Ana Ruiz <ana@cliente.es>\n> Subject: Your offer\n> Date: 2 November 2026 at 14:05:00\n> To: me@mine.net\n> \n> Yes, please.',
  ],
  'a program with bold labels and a numeric date': [
    'Fwd: Angebot',
    '*Von:* Ana Ruiz <ana@cliente.es>\n*Datum:* 02.11.2026 14:05\n*An:* me@mine.net\n*Betreff:* Angebot\n\nYes, please.',
  ],
}

test.each(Object.entries(forwards))('%s', (_, [subject, body]) => {
  const found = readForward(subject, [body])
  expect(found).toEqual({
    from: ana,
    to: [{ name: expect.any(String), address: 'me@mine.net' }],
    date: wall,
    text: 'Yes, please.',
  })
})

test('a date with its zone is an instant', () => {
  const body =
    '-------- Forwarded Message --------\nSubject: \tYour offer\nDate: \tMon, 2 Nov 2026 14:05:00 +0100\nFrom: \tAna Ruiz <ana@cliente.es>\nTo: \tme@mine.net\n\nYes, please.'
  expect(readForward('Fwd: Your offer', [body])?.date).toEqual({ at: Date.UTC(2026, 10, 2, 13, 5) })
})

test('a mail that is put in as a part of its own is read too', () => {
  const part =
    'From: Ana Ruiz <ana@cliente.es>\nDate: Mon, 2 Nov 2026 14:05:00 +0100\nSubject: Your offer\nTo: me@mine.net\n\nYes, please.'
  expect(readForward('Fwd: Your offer', ['See attached', part])).toMatchObject({ from: ana, text: 'Yes, please.' })
})

test('an answer that quotes is no forward, and neither is one without headers', () => {
  expect(readForward('Re: Your offer', [forwards['Gmail in English']![1]])).toBeUndefined()
  expect(readForward('Fwd: Your offer', ['Have a look at this.'])).toBeUndefined()
})
