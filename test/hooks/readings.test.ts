// What each provider's file reads out of a payload, in the shapes that their documentation shows.
import { expect, test } from 'vitest'
import type { Mapping } from '../../src/formats/webhook/mapping.ts'
import { findProvider, partsOf } from '../../src/formats/webhook/providers.ts'
import type { Told, ToldOf, WebhookReading } from '../../src/formats/webhook/reading.ts'

const now = Date.UTC(2026, 10, 22)

function read(id: string, payload: unknown, told: { headers?: Record<string, string>; mapping?: Mapping } = {}) {
  const { headers = {}, mapping = null } = told
  const provider = findProvider(id)!
  const parts = partsOf(provider, typeof payload === 'string' ? payload : JSON.stringify(payload), headers)
  const call = { now, timeZone: 'Europe/Madrid', hook: 'h1', mapping, endedIsHeld: false, headers }
  if (!Array.isArray(parts)) return parts
  return provider.read(parts[0]?.payload, call) as WebhookReading
}

const personOf = (reading: WebhookReading): ToldOf => (reading as Told).people[0]!

const session = (currency: string, amount: number, change: object = {}) => ({
  ...{ id: 'evt_1', type: 'checkout.session.expired', created: 1_766_972_453 },
  data: { object: { id: 'cs_1', amount_total: amount, currency, customer_email: 'a@example.com', ...change } },
})

test.each([
  ['usd', 10_215, '102.15'],
  ['jpy', 5000, '5000'],
  ['krw', 0, '0'],
  ['kwd', 5120, '5.120'],
  ['isk', 500, '5.00'],
  ['ugx', 500, '5.00'],
  ['eur', 5, '0.05'],
])('Stripe: %s %i is %s', (currency, units, amount) => {
  const [event] = personOf(read('stripe', session(currency, units))).events
  expect(event).toMatchObject({ value: { amount, currency: currency.toUpperCase() } })
})

test('Stripe: a completed session is a purchase when it is paid, and not before', () => {
  const completed = (payment_status: string) => ({
    ...session('eur', 100, { payment_status }),
    type: 'checkout.session.completed',
  })
  expect(personOf(read('stripe', completed('paid'))).events).toMatchObject([{ kind: 'purchase_made' }])
  expect(read('stripe', completed('unpaid')).kind).toBe('ignored')
  expect(personOf(read('stripe', session('eur', 1, { consent: { promotions: 'opt_out' } }))).draft.optedOut).toEqual([
    'email',
  ])
  expect(read('stripe', session('eur', 1, { customer_email: null }))).toMatchObject({ kind: 'unmatched' })
})

test('Shopify: the amount is what the buyer saw, in their currency', () => {
  const order = {
    ...{
      id: 1,
      order_number: 1001,
      email: 'a@example.com',
      created_at: '2026-11-02T10:00:00Z',
      total_price: '10.00',
      currency: 'USD',
    },
    total_price_set: {
      shop_money: { amount: '10.00', currency_code: 'USD' },
      presentment_money: { amount: '1500', currency_code: 'JPY' },
    },
  }
  expect(personOf(read('shopify', order)).events[0]).toMatchObject({ value: { amount: '1500', currency: 'JPY' } })
})

test('Typeform: answers by type, questions by their definition, hidden fields', () => {
  const reading = read('typeform', {
    event_id: 'e1',
    event_type: 'form_response',
    form_response: {
      token: 't1',
      submitted_at: '2026-11-02T10:00:00Z',
      hidden: { company: 'Acme', utm: 'ad' },
      definition: {
        fields: [
          { id: 'q1', title: 'What’s your first name?' },
          { id: 'q2', title: 'Last name' },
          { id: 'q4', title: 'Which colours?' },
          { id: 'q5', title: 'May we call?' },
        ],
      },
      answers: [
        { type: 'text', text: 'Zoë 🎈', field: { id: 'q1' } },
        { type: 'text', text: 'Ångström', field: { id: 'q2' } },
        { type: 'email', email: 'zoe@example.com', field: { id: 'q3' } },
        { type: 'phone_number', phone_number: '+34911234567', field: { id: 'q6' } },
        { type: 'choices', choices: { labels: ['red', 'blue'], other: 'teal' }, field: { id: 'q4' } },
        { type: 'boolean', boolean: true, field: { id: 'q5' } },
      ],
    },
  })
  const { draft, events } = personOf(reading)
  expect(draft).toMatchObject({
    name: { first: 'Zoë', last: 'Ångström' },
    company: 'Acme',
    note: 'Which colours?: red, blue, teal\nMay we call?: yes\nutm: ad',
  })
  expect(draft.addresses.map(({ value }) => value)).toEqual(['zoe@example.com', '+34911234567'])
  expect(events).toMatchObject([{ id: 'typeform:t1', kind: 'interest_shown', how: 'form' }])
})

test('Tally: ids of choices become their texts, boxes are not told twice', () => {
  const { draft } = personOf(
    read('tally', {
      eventId: 'e1',
      eventType: 'FORM_RESPONSE',
      data: {
        responseId: 'r1',
        createdAt: '2026-11-02T10:00:00.000Z',
        fields: [
          { key: 'a', label: 'E-Mail-Adresse', type: 'INPUT_EMAIL', value: 'a@example.com' },
          { key: 'b', label: 'Vorname', type: 'INPUT_TEXT', value: 'Ana' },
          {
            key: 'c',
            label: 'Topic',
            type: 'MULTIPLE_CHOICE',
            value: ['o2'],
            options: [
              { id: 'o1', text: 'Price' },
              { id: 'o2', text: 'Demo' },
            ],
          },
          {
            key: 'd',
            label: 'Days',
            type: 'CHECKBOXES',
            value: ['m', 't'],
            options: [
              { id: 'm', text: 'Mon' },
              { id: 't', text: 'Tue' },
            ],
          },
          { key: 'd_m', label: 'Days (Mon)', type: 'CHECKBOXES', value: true },
          {
            key: 'e',
            label: 'Grid',
            type: 'MATRIX',
            value: { r: ['k'] },
            rows: [{ id: 'r', text: 'Speed' }],
            columns: [{ id: 'k', text: 'Good' }],
          },
          { key: 'f', label: 'CV', type: 'FILE_UPLOAD', value: [{ name: 'cv.pdf', url: 'https://tally.so/cv.pdf' }] },
          { key: 'g', label: 'ref', type: 'HIDDEN_FIELDS', value: 'newsletter' },
          { key: 'h', label: 'Empty', type: 'TEXTAREA', value: null },
        ],
      },
    }),
  )
  expect(draft.name).toMatchObject({ first: 'Ana' })
  expect(draft.note).toBe(
    'Topic: Demo\nDays: Mon, Tue\nGrid: Speed: Good\nCV: https://tally.so/cv.pdf\nref: newsletter',
  )
})

test('HubSpot: a change of the address tells who a number is; a workflow sends the whole contact', () => {
  const change = {
    subscriptionType: 'contact.propertyChange',
    objectId: 7,
    propertyName: 'email',
    propertyValue: 'h@example.com',
  }
  expect(personOf(read('hubspot', [change]))).toMatchObject({
    knownAs: 'hubspot:7',
    draft: { addresses: [{ value: 'h@example.com' }] },
  })
  expect(personOf(read('hubspot', [change])).elseUnmatched).toBeUndefined()
  const whole = {
    vid: 7,
    properties: { email: { value: 'h@example.com' }, firstname: { value: 'Hu' }, company: { value: 'Spot' } },
  }
  expect(personOf(read('hubspot', whole))).toMatchObject({ knownAs: 'hubspot:7', draft: { company: 'Spot' } })
  expect(read('hubspot', [{ ...change, propertyName: 'lifecyclestage' }]).kind).toBe('ignored')
  expect(partsOf(findProvider('hubspot')!, JSON.stringify([change, change]), {})).toHaveLength(2)
})

const mapping: Mapping = {
  fields: {
    email: '/contact/e~1mail',
    name: 'name',
    event: 'type',
    amount: 'order.total',
    at: 'when',
    id: 'id',
    meeting: 'id',
    starts_at: 'start',
  },
  means: 'form',
  words: { bought: 'purchase_made', booked: 'meeting_scheduled', spam: 'nothing' },
  currency: 'EUR',
}
const sample = {
  contact: { 'e/mail': 'g@example.com' },
  name: 'José',
  order: { total: '12,50' },
  when: 1_762_077_600,
  id: 5,
}

test('another program: paths, words and amounts as the mapping says', () => {
  expect(personOf(read('generic', sample, { mapping })).events).toMatchObject([
    { id: 'h1:5:form', kind: 'interest_shown', how: 'form', at: 1_762_077_600_000 },
  ])
  const bought = personOf(read('generic', { ...sample, type: 'bought' }, { mapping }))
  expect(bought.events).toMatchObject([{ kind: 'purchase_made', value: { amount: '12.50', currency: 'EUR' } }])
  const booked = { ...sample, type: 'booked', start: '2026-12-01T10:00:00+01:00' }
  expect(personOf(read('generic', booked, { mapping }))).toMatchObject({
    source: 'inbound',
    events: [{ kind: 'meeting_scheduled', meeting: 'h1:5' }],
  })
  expect(read('generic', { ...booked, start: 'soon' }, { mapping })).toMatchObject({
    kind: 'failed',
    faults: [{ field: 'start', found: 'soon' }],
  })
  expect(read('generic', { ...sample, type: 'spam' }, { mapping }).kind).toBe('ignored')
})

test('another program: a form is read as one, with what people type into it', () => {
  const form = 'your-email=f%40example.com&your.name=J%C3%B6rg+M&note=100%&your-email=second'
  const ofForm: Mapping = {
    fields: { email: 'your-email', name: 'your.name', message: '/note' },
    means: 'message',
    words: {},
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const { draft, events } = personOf(read('generic', form, { mapping: ofForm, headers }))
  expect(draft).toMatchObject({ name: { full: 'Jörg M' }, addresses: [{ value: 'f@example.com' }], note: '100%' })
  expect(events).toMatchObject([{ kind: 'interest_shown', how: 'message' }])
})

test('Typeform: the parts of Contact info are found in their group, though the first name is asked for as “Name”', () => {
  const parts = [
    ['first_name', 'Name', 'short_text', { type: 'text', text: 'Ana' }],
    ['last_name', 'Last name', 'short_text', { type: 'text', text: 'Ruiz' }],
    ['phone_number', 'Phone', 'phone_number', { type: 'phone_number', phone_number: '+34911234567' }],
    ['email', 'Email', 'email', { type: 'email', email: 'ana@example.com' }],
    ['company', 'Company', 'short_text', { type: 'text', text: 'Ruiz SL' }],
  ] as const
  const fields = parts.map(([key, title, type]) => ({ id: `f-${key}`, ref: key, subfield_key: key, title, type }))
  const { draft } = personOf(
    read('typeform', {
      event_type: 'form_response',
      form_response: {
        token: 't1',
        definition: { fields: [{ id: 'g', title: 'Your details', type: 'contact_info', properties: { fields } }] },
        answers: parts.map(([key, , type, answer]) => ({ ...answer, field: { id: `f-${key}`, type, ref: key } })),
      },
    }),
  )
  expect(draft).toMatchObject({ name: { first: 'Ana', last: 'Ruiz' }, company: 'Ruiz SL' })
  expect(draft.addresses.map(({ value }) => value)).toEqual(['ana@example.com', '+34911234567'])
})

test('Calendly: a routing form is interest, whether or not a booking follows', () => {
  const submission = {
    event: 'routing_form_submission.created',
    payload: {
      uri: 'https://api.calendly.com/routing_form_submissions/R1',
      questions_and_answers: [
        { question: 'Your full name', answer: 'Ivy Tee' },
        { question: 'Email', answer: 'ivy@example.com' },
        { question: 'How many of you?', answer: '12' },
      ],
      ...{ created_at: '2026-11-02T10:00:00.000000Z', submitter: null, submitter_type: null },
    },
  }
  const { draft, events } = personOf(read('calendly', submission))
  expect(events).toMatchObject([{ id: 'calendly:R1:form', kind: 'interest_shown', how: 'form' }])
  expect(draft.note).toBe('How many of you?: 12')
})

test('the way back to an unfinished checkout is noted, of one that is finished it is not', () => {
  const url = 'https://shop.example.com/recover?key=KEY'
  const note = (id: string, payload: unknown) => personOf(read(id, payload)).draft.note
  const checkout = { token: 'c', email: 'a@example.com', abandoned_checkout_url: url, completed_at: null }
  expect(note('shopify', checkout)).toContain(url)
  expect(note('shopify', { ...checkout, completed_at: '2026-11-02T10:00:00Z' })).toBeUndefined()
  expect(note('stripe', session('eur', 1, { after_expiration: { recovery: { url } } }))).toContain(url)
  const order = { id: 1, billing: { email: 'a@example.com' }, payment_url: url }
  expect(note('woocommerce', { ...order, status: 'pending' })).toContain(url)
  expect(note('woocommerce', { ...order, status: 'processing' })).toBeUndefined()
})

test('WooCommerce: an order that is to be paid by transfer is placed, neither abandoned nor bought', () => {
  const order = { id: 1, order_key: 'wc_1', status: 'on-hold', billing: { email: 'a@example.com' }, total: '10.00' }
  const { cart, events } = personOf(read('woocommerce', order))
  expect(cart).toMatchObject({ state: 'completed' })
  expect(events).toMatchObject([{ id: 'woocommerce:wc_1:placed', kind: 'interest_shown', how: 'form' }])
})

test('what tells nothing is ignored with a reason, never guessed', () => {
  expect(read('shopify', {}, { headers: { 'x-shopify-topic': 'products/update' } }).kind).toBe('ignored')
  expect(read('calendly', { event: 'event_type.created', payload: {} }).kind).toBe('ignored')
  expect(read('hubspot', { subscriptionType: 'object.creation', objectTypeId: '0-2', objectId: 5 }).kind).toBe(
    'ignored',
  )
  expect(read('calcom', { triggerEvent: 'OOO_CREATED', payload: {} }).kind).toBe('ignored')
  expect(read('woocommerce', { id: 1, status: 'refunded' }).kind).toBe('ignored')
  expect(read('typeform', { hello: 1 }).kind).toBe('failed')
})

test('a company with a line break and half a character in it began a line of its own, and no text that a database keeps', () => {
  const mapping = { fields: { email: 'email', company: 'company', name: 'name' }, means: 'form', words: {} } as const
  const payload = { email: 'a@example.com', company: 'Acme\r\nBcc: b@example.com', name: 'Ana\u202e \ud800' }
  const { draft } = personOf(read('generic', payload, { mapping }))
  expect(draft).toMatchObject({ company: 'Acme Bcc: b@example.com', name: { full: 'Ana \ufffd' } })
})
