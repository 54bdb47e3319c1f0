// Reads what a visitor typed: cleaned, checked, and answered with a fault beside each field that has one.
import { isEmailAddress } from '../../formats/person/email-address.ts'
import { readPhone } from '../../formats/person/phone.ts'
import type { Form, FormField } from './form.ts'
import { type FormWords, formWords } from './form-words.ts'
import type { FormAnswer } from './submission.ts'

/** By the field's id; whatever else a visitor sends is not looked at. */
export type Typed = ReadonlyMap<string, string>

export interface ReadAnswers {
  readonly answers: readonly FormAnswer[]
  /** By the field's id, in the form's language; empty = all is well. */
  readonly faults: ReadonlyMap<string, string>
}

/** What can be typed, in characters: a name or an address is far from the first, a letter from the second. */
const mostOfLine = 300
export const mostOfText = 10_000

export function readAnswers(form: Form, typed: Typed): ReadAnswers {
  const words = formWords[form.language]
  const answers: FormAnswer[] = []
  const faults = new Map<string, string>()
  for (const field of form.fields) {
    const { id, kind } = field
    const value = cleaned(field, typed.get(id) ?? '')
    const fault = faultOf(field, value, words)
    if (fault) faults.set(id, fault)
    if (value) answers.push({ id, kind, label: labelOf(field, words), value })
  }
  const reachable = form.fields.find(({ kind }) => kind === 'email' || kind === 'phone')
  const isReachable = answers.some(({ kind }) => kind === 'email' || kind === 'phone')
  if (reachable && !isReachable && !faults.has(reachable.id)) faults.set(reachable.id, words.unreachable)
  return { answers, faults }
}

/** What a visitor reads beside the field. */
export function labelOf(field: FormField, words: FormWords): string {
  if (field.label) return field.label
  const { kind } = field
  return kind === 'text' || kind === 'choice' || kind === 'checkbox' ? field.id : words[kind]
}

/** Without what no keyboard types: control characters, which would end lines and headers, and marks that turn text round. */
function cleaned({ kind }: FormField, text: string): string {
  const visible = text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
  const isLong = kind === 'message' || kind === 'text'
  return (isLong ? visible : visible.replaceAll(/\s+/g, ' ')).trim()
}

function faultOf(field: FormField, value: string, words: FormWords): string | undefined {
  if (value === '') return field.isRequired ? words.missing : undefined
  const isLong = field.kind === 'message' || field.kind === 'text'
  if (value.length > (isLong ? mostOfText : mostOfLine)) return words.tooLong
  switch (field.kind) {
    case 'email':
      return isEmailAddress(value) ? undefined : words.badEmail
    case 'phone':
      return isPhone(value) ? undefined : words.badPhone
    case 'choice':
      return field.choices?.includes(value) ? undefined : words.badChoice
    default:
      return undefined
  }
}

// A visitor may leave the country out, so what looks like a number is taken; what holds words is not.
function isPhone(value: string): boolean {
  return /^[+\d][\d\s()./-]{4,30}(\s?(x|ext\.?)\s?\d{1,6})?$/i.test(value) && readPhone(value, {}) !== undefined
}
