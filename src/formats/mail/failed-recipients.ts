// Finds in the words of a report the addresses that failed, and what is said of each. One grammar for all servers:
// an address that heads its line is a recipient, else one that a label introduces, else one that stands in the text.

import { addressSource } from './address-pattern.ts'
import { alternatives } from './alternatives.ts'

export interface FailedRecipient {
  readonly address: string
  /** The address that we wrote to, where the server says that it expanded it to this one. */
  readonly origin?: string
  /** The words about this one: from its line to the next recipient's. */
  readonly said: string
}

interface Sighting {
  readonly address: string
  readonly line: number
  readonly rank: number
}

/** No server writes more in a line that names a recipient; what is longer is content. */
const MAX_LINE = 1000

/** How surely an address in a line is one that failed. */
const HEADS_LINE = 3
const LABELLED = 2
const MENTIONED = 1
/** What an alias was that failed: named only where nothing else is. */
const ORIGIN = 0

// A bullet, an arrow, a quote mark, a bracket, a name before the bracket; then the address, then the end of the line or
// what parts it from the reason.
const heading = new RegExp(
  `^[\\s>*•+\\-]*(?:[45]\\d\\d[ -](?:\\d\\.\\d{1,3}\\.\\d{1,3} )?)?(?:"[^"]*"\\s*|[\\[(]?(?:smtp|rfc822|mailto)[:;]\\s*)?["'<\\[(]*(${addressSource})["'>\\])]*(?:\\(\\1\\))?(?:<mailto:[^>]*>)?` +
    '\\s*(?:$|[:;,.(\\[]|\\.\\.\\.|-+\\s|on \\w|error|\\S+ - |no such|is\\b|was\\b|\\d{3}\\b|unknown|not\\b|does)',
  'iu',
)
const labels =
  'final-recipient|original-recipient|recipients?(?: address)?|failed recipient|undeliverable(?: address)?(?: to)?|' +
  'address(?:ed)?(?: to)?|rcpt(?: to)?|deliver(?:ed|y)?(?: (?:your|this|the|mail|message))*(?: (?:mail|message))? (?:to|for)|' +
  'mail to|message to|reach|attempts?|userid|mailbox|local user|user|account|to|destinatario|destinataire|empf.nger|für|à|para|size|for'
const labelled = alternatives('iu')`
    (?:^|[^\p{L}])(?:${labels})(?:\s+address)?(?=[\s:=;"'<\[(])\s*[:=;]?\s*["'<\[(]*(?:smtp[:=]
    rfc822;)?\s*["'<]*(${addressSource})
  `
const x400 = new RegExp(`SMTP=(${addressSource})`, 'iu')
const mention = new RegExp(addressSource, 'gu')
// Lines whose addresses are the sender's or the postmaster's, never one that failed.
const aside = alternatives('i')`
    ^\W*(?:from|sender|reply-to|return-path|errors-to|message-id|cc|x-[\w-]+|mail from|in-reply-to|references
    envelope|original address|was addressed to)\b[^\n]{0,3}[:<\s]
    mail from\b|postmaster|contact |assistance|support|abuse@|if you (?:have|need|feel|believe)
  `

const sentBy = /(?:sent by|message from|sender:?|from:?)\s*$/i
const generatedFrom = new RegExp(`(?:generated|expanded) from:?\\s*<?(${addressSource})`, 'iu')

/**
 * The recipients that a report names, each once, in order. `ours` are addresses that can't be among them: to whom the
 * report went and who wrote it.
 */
export function failedRecipients(words: string, ours: ReadonlySet<string>): FailedRecipient[] {
  const lines = words.split('\n').map(line => line.slice(0, MAX_LINE))
  const all = lines
    .flatMap((line, place) => sightingsIn(line, place))
    .filter(({ line }) => !sentBy.test(lastWords(lines, line)))
  const others = all.filter(({ address }) => !ours.has(address.toLowerCase()))
  // A mail to oneself may fail: then the one who gets the report is the one who failed.
  const sightings = others.length > 0 ? others : all.filter(({ rank }) => rank === HEADS_LINE)
  const best = Math.max(ORIGIN, ...sightings.map(({ rank }) => rank))
  const chosen = firstOfEach(sightings.filter(({ rank }) => rank === best))
  return chosen.map(({ address, line }, place) => {
    const said = lines.slice(line, endOf(chosen, place, lines.length)).join('\n')
    const origin = generatedFrom.exec(said)?.[1]
    return { address, said, ...(origin && origin !== address ? { origin: tidy(origin) } : {}) }
  })
}

/** The line before that place that is not blank. */
function lastWords(lines: readonly string[], place: number): string {
  return lines.slice(0, place).findLast(line => line.trim() !== '') ?? ''
}

function sightingsIn(line: string, place: number): Sighting[] {
  const heads = heading.exec(line)?.[1] ?? x400.exec(line)?.[1]
  if (heads && !isSystem(heads)) return [{ address: tidy(heads), line: place, rank: HEADS_LINE }]
  const origin = generatedFrom.exec(line)?.[1]
  if (origin) return [{ address: tidy(origin), line: place, rank: ORIGIN }]
  if (aside.test(line)) return []
  const label = labelled.exec(line)?.[1]
  if (label && !isSystem(label)) return [{ address: tidy(label), line: place, rank: LABELLED }]
  return (line.match(mention) ?? [])
    .filter(address => !isSystem(address))
    .map(address => ({ address: tidy(address), line: place, rank: MENTIONED }))
}

function endOf(chosen: readonly Sighting[], place: number, end: number): number {
  return chosen[place + 1]?.line ?? end
}

function firstOfEach(sightings: readonly Sighting[]): Sighting[] {
  const seen = new Set<string>()
  return sightings.filter(({ address }) => {
    const isFirst = !seen.has(address.toLowerCase())
    seen.add(address.toLowerCase())
    return isFirst
  })
}

/** The mail systems' own addresses, and what was shortened to `ana...@example.com`. */
function isSystem(address: string): boolean {
  return /^(?:postmaster|mailer-daemon)@|\.\./i.test(address)
}

function tidy(address: string): string {
  return address.replace(/[.'`]+$/, '')
}

/**
 * Names without a domain that stand alone on the lines after "the following recipients": users of the reporting server
 * itself, as AOL and campus directories write them.
 */
export function failedLocalNames(words: string): string[] {
  const lines = words.split('\n')
  const start = lines.findIndex(line => /\b(?:following|recipients?|address(?:es)?)\b/i.test(line))
  const names: string[] = []
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    const name = /^\s+([a-z][\w.+-]{1,39})(?:\s{2,}\S.*)?$/i.exec(line)?.[1]
    if (name) names.push(name)
    else if (names.length > 0) break
  }
  return names
}
