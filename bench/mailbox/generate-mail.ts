// A generated mailbox: correspondence with some thousands of people, and around it what fills a real one: newsletters,
// absences, reports. The same seed gives the same bytes.
import { seededRandom } from '../../src/silence/random.ts'

export interface GeneratedMessage {
  readonly folder: 'INBOX' | 'Sent'
  readonly at: number
  readonly text: string
}

const start = Date.UTC(2024, 0, 8, 8)
const hourMs = 3_600_000
const people = 3000
const words =
  'offer price meeting question project team budget next week contract sample delivery order plan call review date idea quality answer number visit catalogue service month'.split(
    ' ',
  )

/** @param span hours between two messages */
export function* generateMail(count: number, seed: number, span = 0.4): Generator<GeneratedMessage> {
  const random = seededRandom(seed).next
  const lastOf = new Map<number, string>()
  for (let place = 0; place < count; place += 1) {
    const at = start + Math.round(place * span * hourMs)
    const who = Math.floor(random() ** 2 * people)
    const kind = random()
    const frame = { place, at, who, answers: lastOf.get(who), random }
    if (kind < 0.4) yield own(frame)
    else if (kind < 0.75) yield reply(frame)
    else if (kind < 0.92) yield newsletter(frame)
    else if (kind < 0.97) yield absence(frame)
    else yield bounce(frame)
    if (kind < 0.75) lastOf.set(who, idOf(place))
  }
}

interface Frame {
  readonly place: number
  readonly at: number
  readonly who: number
  readonly answers: string | undefined
  readonly random: () => number
}

const idOf = (place: number) => `m${place}@generated.test`
const addressOf = (who: number) => `person${who}@firm${who % 800}.test`

function own({ place, at, who, answers, random }: Frame): GeneratedMessage {
  const to = `Person ${who} <${addressOf(who)}>`
  const body = `Dear Person ${who},\n\n${prose(random, 60)}\n\nBest regards\nSam Seller`
  return {
    folder: 'Sent',
    at,
    text: message({ place, at, from: 'Sam Seller <seller@seller.test>', to, answers }, body),
  }
}

function reply({ place, at, who, answers, random }: Frame): GeneratedMessage {
  const quoted = prose(random, 120).replaceAll(/^/gm, '> ')
  const signature = `-- \nPerson ${who}\nHead of Purchasing\nFirm ${who % 800} GmbH\nM: +49 30 ${1_000_000 + who}`
  const body = `Hello Sam,\n\n${prose(random, 40)}?\n\n${signature}\n\nOn Monday Sam Seller <seller@seller.test> wrote:\n${quoted}`
  const from = `Person ${who} <${addressOf(who)}>`
  const text = prose(random, 30)
  const html = `<html><body><p>${text}</p><blockquote>${quoted}</blockquote></body></html>`
  const frame = { place, at, from, to: 'Sam Seller <seller@seller.test>', answers }
  return { folder: 'INBOX', at, text: random() < 0.6 ? alternative(frame, body, html) : message(frame, body) }
}

function newsletter({ place, at, random }: Frame): GeneratedMessage {
  const from = `Shop ${place % 40} <news@shop${place % 40}.test>`
  const rows = Array.from({ length: 60 }, () => `<tr><td style="padding:4px">${prose(random, 20)}</td></tr>`)
  const html = `<html><body><table>${rows.join('\n')}</table></body></html>`
  const headers = { 'List-Unsubscribe': `<https://shop.test/u/${place}>`, Precedence: 'bulk' }
  return {
    folder: 'INBOX',
    at,
    text: alternative({ place, at, from, to: 'seller@seller.test', headers }, prose(random, 80), html),
  }
}

function absence({ place, at, who, answers }: Frame): GeneratedMessage {
  const back = new Date(at + 200 * hourMs).toISOString().slice(0, 10)
  const frame = { place, at, from: addressOf(who), to: 'seller@seller.test', answers }
  const headers = { 'Auto-Submitted': 'auto-replied' }
  return { folder: 'INBOX', at, text: message({ ...frame, headers }, `I am out of the office until ${back}.`) }
}

function bounce({ place, at, who, answers }: Frame): GeneratedMessage {
  const to = addressOf(who)
  const body = `--b\nContent-Type: text/plain\n\n<${to}>: host mx said: 552 5.2.2 mailbox full\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ${to}\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 mailbox full\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <${answers ?? 'none'}>\nTo: ${to}\n\nHello\n--b--`
  const headers = {
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"',
    'Auto-Submitted': 'auto-replied',
  }
  return {
    folder: 'INBOX',
    at,
    text: message({ place, at, from: 'MAILER-DAEMON@mx.test', to: 'seller@seller.test', headers }, body),
  }
}

interface Heading {
  readonly place: number
  readonly at: number
  readonly from: string
  readonly to: string
  readonly answers?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

function message({ place, at, from, to, answers, headers = {} }: Heading, body: string): string {
  const date = new Date(at).toUTCString().replace('GMT', '+0000')
  const trace = `Received: from mx.test (mx.test [192.0.2.1]) by mail.seller.test with ESMTPS id ${place}; ${date}`
  const fields = {
    From: from,
    To: to,
    Date: date,
    'Message-ID': `<${idOf(place)}>`,
    Subject: `${answers ? 'Re: ' : ''}The ${words[place % words.length]} of ${words[(place * 7) % words.length]}`,
    ...(answers && { 'In-Reply-To': `<${answers}>`, References: `<${answers}>` }),
    ...headers,
  }
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return [trace, ...head, '', body, ''].join('\n').replaceAll('\n', '\r\n')
}

function alternative(heading: Heading, text: string, html: string): string {
  const headers = { ...heading.headers, 'MIME-Version': '1.0', 'Content-Type': 'multipart/alternative; boundary="a"' }
  const part = (type: string, body: string) => `--a\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`
  return message({ ...heading, headers }, `${part('text/plain', text)}${part('text/html', html)}--a--`)
}

function prose(random: () => number, count: number): string {
  const said = Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? '')
  return said.map((word, place) => (place % 12 === 11 ? `${word}.\n` : word)).join(' ')
}
