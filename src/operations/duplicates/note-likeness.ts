// Looks whether contacts who are new are there already under another address or spelling, by what the indexes of the
// store find at once. It finds less than a whole pass: not, for one, a name with a slip at its beginning.
import type { Contact } from '../../domain/contact.ts'
import type { Instant } from '../../domain/instant.ts'
import { emailParts } from '../../formats/person/likeness/email-parts.ts'
import { foldText } from '../../formats/person/likeness/fold-text.ts'
import { compareProfiles } from '../../formats/person/likeness/likeness.ts'
import { namesLike } from '../../formats/person/likeness/nicknames.ts'
import { profileOf } from '../../formats/person/likeness/profile.ts'
import type { Reader, Writer } from '../ports.ts'
import { crowdOf } from './crowd-of.ts'
import { dismissedPairs } from './dismiss-pair.ts'
import { savePairs } from './keep-pairs.ts'
import type { FoundPair } from './pair-up.ts'
import type { Traces } from './ports.ts'

/** Keeps the pairs that the contacts of these ids are in, and answers them. */
export async function noteLikeness(writer: Writer, ids: readonly string[], now: Instant): Promise<FoundPair[]> {
  const found = await findLike(writer, ids)
  if (found.length > 0) await savePairs(writer, found, now)
  return found
}

async function findLike(reader: Reader, ids: readonly string[]): Promise<FoundPair[]> {
  const records = await reader.many.contacts(ids)
  const near = new Map<string, readonly string[]>()
  for (const [id, { contact }] of records) near.set(id, await reader.pairs.candidates(tracesOf(contact)))
  const others = await reader.many.contacts([...new Set([...near.values()].flat())])
  if (others.size <= records.size && [...near].every(([id, found]) => found.every(other => other === id))) return []
  const all = new Map([...others, ...records])
  const crowd = await crowdOf(
    reader,
    [...all.values()].map(({ contact }) => contact),
  )
  const dismissed = await dismissedPairs(reader)
  const pairs = new Map<string, FoundPair>()
  for (const [id, found] of near) {
    for (const other of found) {
      const record = others.get(other)
      if (other === id || !record) continue
      const [a, b] = [id, other].sort() as [string, string]
      const { kind, score } = compareProfiles(profileOf(records.get(id)!.contact), profileOf(record.contact), crowd)
      if (kind !== 'unlike' && !dismissed.has(`${a} ${b}`)) pairs.set(`${a} ${b}`, { a, b, kind, score })
    }
  }
  return [...pairs.values()]
}

/** Under what the same person may be kept. */
function tracesOf({ name = '', addresses }: Contact): Traces {
  const emails = addresses.filter(({ channel }) => channel === 'email')
  const numbers = addresses.filter(({ channel }) => channel === 'phone' || channel === 'sms')
  return {
    addresses,
    locals: emails.map(({ value }) => emailParts(value).mailbox.split('@')[0]!).filter(local => local.length >= 4),
    numbers: numbers.flatMap(({ value }) => spellingsOf(value.replaceAll(/[^\d+]/g, ''))),
    names: beginningsOf(name),
  }
}

/** With its country, and without: `+34911234567`, `911234567`, `0911234567`. */
function spellingsOf(number: string): string[] {
  const local = number.startsWith('+')
    ? [9, 10, 8, 7].map(length => number.slice(-length))
    : [number.replace(/^0+/, '')]
  return [...new Set([number, ...local, ...local.map(digits => `0${digits}`)])].filter(digits => digits.length >= 7)
}

/** How a list of names, in lower case, would have them begin. */
function beginningsOf(name: string): string[] {
  const written = name.toLowerCase().replaceAll(',', ' ').split(/\s+/).filter(Boolean)
  const folded = foldText(name).split(' ')
  if (folded.length < 2) return []
  const forms = [written, folded].flatMap(words => {
    const [first, last] = [words[0]!, words.at(-1)!]
    const start = last.slice(0, 2)
    return [
      ...namesLike(first).map(other => `${other} ${start}`),
      `${last} ${first.slice(0, 2)}`,
      `${last}, ${first[0]}`,
      `${first[0]}. ${start}`,
      `${first[0]} ${start}`,
    ]
  })
  return [...new Set(forms)]
}
