// Typeform: answers to a form. Signature: Typeform-Signature `sha256=` and the base64 HMAC-SHA256 of the raw body
// (typeform.com/developers/webhooks/secure-your-webhooks). Answers stand by type, questions in the definition.
import { type FormAnswer, personOfAnswers } from './form-answers.ts'
import { at, firstInstant, firstText, isObject, listOf, textOf, textsOf } from './json-value.ts'
import type { Provider } from './provider.ts'
import { failed, ignored, told, unmatched } from './reading.ts'
import { bodyClaim } from './signature.ts'

export const typeform: Provider = {
  id: 'typeform',
  title: 'Typeform',
  secret: { name: 'the field “Secret” of the webhook', madeBy: 'us' },
  hasCarts: false,
  steps: [
    'In the form open Connect → Webhooks → Add a webhook, and paste the address above.',
    'Edit the webhook, paste the secret, switch it on.',
    'Ask for the email address with a question of the type Email or Contact info, or pass it as a hidden field `email`.',
  ],
  sentences: () => [
    'A sent form → interest shown by form.',
    'Email, phone, name and company are found by the type or the words of their question, or by hidden fields of those names.',
    'Every other answer → a note.',
  ],
  headers: [],
  claims: request => bodyClaim(request, 'typeform-signature', { prefix: 'sha256=' }),
  deliveryId: payload => textOf(at(payload, 'event_id')),
  read(payload, { now }) {
    const response = at(payload, 'form_response')
    if (!isObject(response)) return failed('form_response', 'nothing', 'an answered form of Typeform')
    if (at(payload, 'event_type') === 'form_response_partial') return ignored('The form was not sent yet.')
    const token = firstText(at(response, 'token'), at(payload, 'event_id'))
    if (!token) return failed('form_response.token', 'nothing', 'the token of the response')
    const draft = personOfAnswers(answersOf(response))
    if (!draft) return unmatched('No answer is an email address or a phone number.', 'Ask for one in the form.')
    const sentAt = firstInstant(at(response, 'submitted_at'), at(response, 'landed_at')) ?? now
    const event = { id: `typeform:${token}`, at: sentAt, kind: 'interest_shown', how: 'form' } as const
    return told({ draft, source: 'website', events: [event] })
  },
}

function answersOf(response: unknown): FormAnswer[] {
  const questions = new Map(questionsOf(at(response, 'definition', 'fields')))
  const typed = listOf(at(response, 'answers')).flatMap((answer): FormAnswer[] => {
    const names = textsOf([at(answer, 'field', 'id'), at(answer, 'field', 'ref')])
    const label = names.map(name => questions.get(name)).find(title => title) ?? firstText(at(answer, 'field', 'title'))
    const text = textOfAnswer(answer)
    return text === undefined ? [] : [{ label: label ?? '', text, is: kindOf(answer) }]
  })
  const hidden = Object.entries(objectOf(at(response, 'hidden'))).flatMap(([label, value]): FormAnswer[] => {
    const text = textOf(value)
    return text === undefined ? [] : [{ label, text }]
  })
  // What they typed says more than what a link brought along.
  return [...typed, ...hidden]
}

/** A group, such as the parts of a name and the addresses of Contact info, holds questions of its own. */
function questionsOf(fields: unknown): (readonly [name: string, title: string])[] {
  return listOf(fields).flatMap(field => {
    const title = firstText(partNames[textOf(at(field, 'subfield_key')) ?? ''], at(field, 'title')) ?? ''
    const names = textsOf([at(field, 'id'), at(field, 'ref')])
    return [...names.map(name => [name, title] as const), ...questionsOf(at(field, 'properties', 'fields'))]
  })
}

/** The parts of Contact info that their titles may not tell apart: the first name is asked for as “Name”. */
const partNames: Readonly<Record<string, string>> = {
  first_name: 'First name',
  last_name: 'Last name',
  company: 'Company',
}

function kindOf(answer: unknown): NonNullable<FormAnswer['is']> {
  const type = at(answer, 'type')
  return type === 'email' ? 'email' : type === 'phone_number' ? 'phone' : 'text'
}

function textOfAnswer(answer: unknown): string | undefined {
  const type = textOf(at(answer, 'type')) ?? ''
  const value = at(answer, type)
  if (type === 'boolean') return value === true ? 'yes' : value === false ? 'no' : undefined
  if (type === 'choice') return firstText(at(value, 'label'), at(value, 'other'))
  if (type === 'choices') return textsOf([...listOf(at(value, 'labels')), at(value, 'other')]).join(', ') || undefined
  if (type === 'multi_format') return firstText(at(value, 'text'), at(value, 'video_url'), at(value, 'audio_url'))
  if (type === 'payment') return textsOf([at(value, 'amount'), at(value, 'name')]).join(' ') || undefined
  return textOf(value)
}

function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? (value as Record<string, unknown>) : {}
}
