// Columns that are called by the question of a form: `What company do you work for?`, `Which country are you based in?`
import { type CsvField, plainWords } from './header-words.ts'

const asks =
  /\?\s*$|^(and |und )?(what|which|where|who|your|please|any|wie|welche|welches|was|in welche|ihr|ihre|dein|deine|quel|quelle|votre|cu[aá]l|su|tu|qual|il tuo|la tua) /i
const subjects: readonly (readonly [CsvField, RegExp])[] = [
  ['first_name', /\b((first|given) name|vorname|prenom)\b/],
  ['last_name', /\b((last|family) name|surname|nachname)\b/],
  ['title', /\b(job title|role|position)\b/],
  ['company', /\b(company|organi[sz]ation|employer|firma|unternehmen|entreprise|empresa|azienda)\b/],
  ['country', /\b(country|land|pays|pais|paese)\b/],
  ['note', /\b(anything else|comments?|message|tell us more|bemerkungen?|nachricht|sonst noch)\b/],
]
// What else is asked about a company: `What is your company size?`
const aspects =
  /\b(size|big|large|many|much|industry|sector|branche|website|url|domain|revenue|employees|address|type|kind|stage|how|why|use|uses|need|needs)\b/

/** What stands in the column must prove it; undefined where the name is no question, or asks for something else. */
export function asked(header: string): CsvField | undefined {
  if (!asks.test(header)) return undefined
  const plain = plainWords(header)
  const field = subjects.find(([, words]) => words.test(plain))?.[0]
  return aspects.test(plain) ? undefined : field
}
