// Turns a filled-in event form into the event that is recorded.
import type { NewEvent } from '../../src/http/contract.ts'
import { fromInput } from '../words/time-words.ts'
import { eventForms, type FormField, type LoggableKind } from './event-forms.ts'

export function readForm(kind: LoggableKind, form: FormData): NewEvent {
  const event: NewEvent = { kind }
  const at = fromInput(String(form.get('at') ?? ''))
  if (at) event.at = at
  for (const field of eventForms[kind].fields) {
    const value = readField(field, form)
    if (value !== undefined) event[field.name] = value
  }
  // A meeting and a promise are named when they begin, so that later events can point to them.
  if (kind === 'meeting_scheduled') event.meeting = crypto.randomUUID()
  if (kind === 'promise_made') event.promise = crypto.randomUUID()
  return event
}

function readField(field: FormField, form: FormData): unknown {
  const text = String(form.get(field.name) ?? '').trim()
  if (field.type === 'yes') return text === 'on'
  if (text === '') return undefined
  if (field.type === 'instant') return fromInput(text)
  if (field.type === 'minutes') return Number(text)
  if (field.type === 'money') {
    return { amount: text.replace(',', '.'), currency: String(form.get(`${field.name}Currency`)).toUpperCase() }
  }
  return text
}
