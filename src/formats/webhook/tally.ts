// Tally: answers to a form. Signature: Tally-Signature, the base64 HMAC-SHA256 of the body (tally.so/help/webhooks,
// "Signing secret"). Choices come as ids, whose texts stand beside them under `options`.
import { type FormAnswer, personOfAnswers } from './form-answers.ts'
import { at, firstInstant, firstText, isObject, listOf, textOf, textsOf } from './json-value.ts'
import type { Provider } from './provider.ts'
import { failed, ignored, told, unmatched } from './reading.ts'
import { bodyClaim } from './signature.ts'

export const tally: Provider = {
  id: 'tally',
  title: 'Tally',
  secret: { name: 'the signing secret of the webhook', madeBy: 'us' },
  hasCarts: false,
  steps: [
    'In the form open Integrations → Webhooks → Connect, and paste the address above.',
    'Switch on the signing secret and paste the secret.',
    'Ask for the email address with a question of the type Email, or pass it as a hidden field `email`.',
  ],
  sentences: () => [
    'A sent form → interest shown by form.',
    'Email, phone, name and company are found by the type or the words of their question, or by hidden fields of those names.',
    'Every other answer → a note; choices with their texts.',
  ],
  headers: [],
  claims: request => bodyClaim(request, 'tally-signature'),
  deliveryId: payload => textOf(at(payload, 'eventId')),
  read(payload, { now }) {
    const type = textOf(at(payload, 'eventType'))
    const data = at(payload, 'data')
    if (!isObject(data)) return failed('data', 'nothing', 'an answered form of Tally')
    if (type && type !== 'FORM_RESPONSE') return ignored(`Tally’s ${type} tells nothing for a timeline.`)
    const id = firstText(at(data, 'submissionId'), at(data, 'responseId'), at(payload, 'eventId'))
    if (!id) return failed('data.responseId', 'nothing', 'the id of the response')
    const draft = personOfAnswers(listOf(at(data, 'fields')).flatMap(answerOf))
    if (!draft) return unmatched('No answer is an email address or a phone number.', 'Ask for one in the form.')
    const sentAt = firstInstant(at(data, 'createdAt'), at(payload, 'createdAt')) ?? now
    const event = { id: `tally:${id}`, at: sentAt, kind: 'interest_shown', how: 'form' } as const
    return told({ draft, source: 'website', events: [event] })
  },
}

function answerOf(field: unknown): FormAnswer[] {
  const text = textOfField(field)
  if (text === undefined) return []
  const type = at(field, 'type')
  const is = type === 'INPUT_EMAIL' ? 'email' : type === 'INPUT_PHONE_NUMBER' ? 'phone' : 'text'
  return [{ label: textOf(at(field, 'label')) ?? '', text, is }]
}

function textOfField(field: unknown): string | undefined {
  const value = at(field, 'value')
  const type = at(field, 'type')
  // Each box comes once more as a field of its own, true or false.
  if (typeof value === 'boolean') return type === 'CHECKBOXES' ? undefined : value ? 'yes' : 'no'
  if (type === 'MATRIX') return matrixOf(field)
  if (Array.isArray(value)) return textsOf(value.map(item => textOfItem(field, item))).join(', ') || undefined
  return textOf(textOfItem(field, value))
}

/** A choice's id with its text; a file with its address. */
function textOfItem(field: unknown, item: unknown): unknown {
  const option = listOf(at(field, 'options')).find(option => at(option, 'id') === item && item !== undefined)
  return firstText(at(option, 'text'), at(item, 'url'), at(item, 'text'), item)
}

function matrixOf(field: unknown): string | undefined {
  const titled = (list: string, id: unknown) =>
    firstText(
      at(
        listOf(at(field, list)).find(entry => at(entry, 'id') === id),
        'text',
      ),
      id,
    ) ?? ''
  const rows = at(field, 'value')
  if (!isObject(rows)) return undefined
  const lines = Object.entries(rows as object).map(
    ([row, columns]) =>
      `${titled('rows', row)}: ${listOf(columns)
        .map(column => titled('columns', column))
        .join(', ')}`,
  )
  return lines.join('; ') || undefined
}
