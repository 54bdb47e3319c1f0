// Reads texts and bytes the way that the import does, in one call, for the tests of the formats.
import iconv from 'iconv-lite'
import { zoneOf } from '../../src/domain/zone.ts'
import { writtenHeaderWords } from '../../src/formats/csv/header-words.ts'
import { csvReader, planCsv } from '../../src/formats/csv/read-csv.ts'
import { decode } from '../../src/formats/encoding/decode.ts'
import { guessEncoding } from '../../src/formats/encoding/guess-encoding.ts'
import type { ContactDraft, DraftReading, Refusal } from '../../src/formats/person/draft.ts'
import { writtenName } from '../../src/formats/person/person-name.ts'
import { vcardReader } from '../../src/formats/vcard/read-vcard.ts'

export interface Reading {
  readonly drafts: readonly ContactDraft[]
  readonly refused: readonly Refusal[]
  readonly doubtful: readonly Refusal[]
  readonly empty: number
}

export function bytesOf(text: string, encoding = 'utf-8'): Uint8Array {
  return iconv.encode(text, encoding as 'utf-8')
}

export function textOf(bytes: Uint8Array): string {
  return decode(bytes, guessEncoding(bytes, { words: writtenHeaderWords }))
}

export function readTable(input: string | Uint8Array, usualCountry?: string): Reading {
  const text = typeof input === 'string' ? input : textOf(input)
  const reader = csvReader(planCsv(text), { zone: zoneOf('UTC'), ...(usualCountry && { usualCountry }) })
  return collect([...reader.write(text), ...reader.end()])
}

export function readCards(input: string | Uint8Array, usualCountry?: string): Reading {
  const text = typeof input === 'string' ? input : textOf(input)
  const reader = vcardReader(usualCountry ? { usualCountry } : {})
  // In two pieces, since a file arrives in many.
  const middle = Math.floor(text.length / 2)
  return collect([...reader.write(text.slice(0, middle)), ...reader.write(text.slice(middle)), ...reader.end()])
}

/** The draft in brief: what a person would look at. */
export function brief(draft: ContactDraft | undefined) {
  if (!draft) return undefined
  const of = (channel: string) =>
    draft.addresses.filter(address => address.channel === channel).map(({ value }) => value)
  return {
    name: writtenName(draft.name),
    emails: of('email'),
    phones: of('phone'),
    ...(draft.company && { company: draft.company }),
    ...(draft.title && { title: draft.title }),
    ...(draft.country && { country: draft.country }),
  }
}

function collect(readings: readonly DraftReading[]): Reading {
  return {
    drafts: readings.flatMap(reading => reading.draft ?? []),
    refused: readings.flatMap(reading => reading.refused),
    doubtful: readings.flatMap(reading => reading.doubtful),
    empty: readings.filter(reading => reading.isEmpty).length,
  }
}
