// Answers of a form → a person and a note: what kind of field it is tells, else what the question is called, in any of
// the languages that columns of files are known in.
import { type CsvField, plainWords } from '../csv/header-words.ts'
import { readHeader } from '../csv/read-header.ts'
import type { ContactDraft } from '../person/draft.ts'
import { isEmailAddress } from '../person/email-address.ts'
import { draftOfVisitor } from './visitor.ts'

export interface FormAnswer {
  /** The question; empty where it isn't known. */
  readonly label: string
  readonly text: string
  /** What the form's own kind of field says that it is. */
  readonly is?: 'email' | 'phone' | 'text'
}

const wanted: readonly CsvField[] = [
  ...(['name', 'first_name', 'last_name', 'email', 'phone', 'company', 'title', 'country', 'time_zone'] as const),
]

export function personOfAnswers(answers: readonly FormAnswer[]): ContactDraft | undefined {
  const found = new Map<CsvField, string>()
  const rest: FormAnswer[] = []
  for (const answer of answers) {
    const field = fieldOf(answer)
    if (field && !found.has(field)) found.set(field, answer.text)
    else rest.push(answer)
  }
  const title = found.get('title')
  return draftOfVisitor({
    name: found.get('name'),
    first: found.get('first_name'),
    last: found.get('last_name'),
    emails: [found.get('email')],
    phones: [found.get('phone')],
    company: found.get('company'),
    country: found.get('country'),
    timeZone: found.get('time_zone'),
    note: noteOf(title ? [{ label: 'Job title', text: title }, ...rest] : rest),
  })
}

function fieldOf({ label, text, is }: FormAnswer): CsvField | undefined {
  if (is === 'email' || is === 'phone') return is
  // An address typed into a field for any text is still where they can be reached.
  if (isEmailAddress(text)) return 'email'
  const meaning = readHeader(questionOf(label)) ?? readHeader(label)
  if (!meaning || !wanted.includes(meaning.field) || meaning.field === 'email') return undefined
  return meaning.field === 'phone' && !/\d{4}/.test(text.replaceAll(/\D/g, '')) ? undefined : meaning.field
}

const asking =
  /^(hi|hello|hallo|hola)?,? ?(please|bitte|por favor)? ?(enter|tell us|give us|what s|what is|what are|whats|wie ist|wie lautet|cual es|quel est|quelle est|qual e|welches ist)? ?(your|you|the|ihre?|dein|deine|der|die|das|tu|su|votre|ton|il tuo|la tua|seu|sua)? /

/** `What’s your company name?` asks for a `company name`. */
function questionOf(label: string): string {
  return `${plainWords(label)} `.replace(asking, '').trim()
}

function noteOf(answers: readonly FormAnswer[]): string {
  return answers.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join('\n')
}
