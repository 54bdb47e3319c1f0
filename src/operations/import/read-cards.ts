// A file of vCards as a source of an import.
import { writtenName } from '../../formats/person/person-name.ts'
import { vcardReader } from '../../formats/vcard/read-vcard.ts'
import { collectDrafts } from './collect-drafts.ts'
import { encodingOf, textOf } from './file-text.ts'
import type { ImportFile } from './ports.ts'
import { emptyReading, type ReadSource, type SourceRules } from './reading.ts'

const shownCards = 20

export async function readCards(file: ImportFile, { country, onBytes }: SourceRules): Promise<ReadSource> {
  const encoding = await encodingOf(file)
  const reader = vcardReader(country ? { usualCountry: country } : {})
  const collected = collectDrafts(file.name)
  for await (const text of textOf(file, encoding, onBytes)) collected.take(reader.write(text))
  collected.take(reader.end())
  const { rows, ...found } = collected.end()
  const empty = emptyReading(file, 'vcf')
  const firstRows = found.drafts
    .slice(0, shownCards)
    .map(({ name, addresses }) => [
      [writtenName(name), ...addresses.map(({ value }) => value)].filter(Boolean).join(', '),
    ])
  return { ...empty, ...found, answer: { ...empty.answer, encoding, rows, firstRows } }
}
