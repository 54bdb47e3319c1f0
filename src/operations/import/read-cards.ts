// A file of vCards as a source of an import.
import type { DraftReading } from '../../formats/person/draft.ts'
import { vcardReader } from '../../formats/vcard/read-vcard.ts'
import { encodingOf, textOf } from './file-text.ts'
import type { ImportFile } from './ports.ts'
import { emptyReading, type ReadSource, type SourceRules } from './reading.ts'

export async function readCards(file: ImportFile, rules: SourceRules): Promise<ReadSource> {
  const encoding = await encodingOf(file)
  const empty = emptyReading(file, 'vcf')
  return { ...empty, answer: { ...empty.answer, encoding }, readings: cardsOf(file, encoding, rules) }
}

async function* cardsOf(
  file: ImportFile,
  encoding: string,
  { country, onBytes }: SourceRules,
): AsyncGenerator<readonly DraftReading[]> {
  const reader = vcardReader(country ? { usualCountry: country } : {})
  for await (const text of textOf(file, encoding, onBytes)) yield reader.write(text)
  yield reader.end()
}
