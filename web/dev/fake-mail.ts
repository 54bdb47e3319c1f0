// What the fake backend answers on mail: a queue with a draft that is ready, one in a thread, and one that is held; a mail
// that may have gone out, and the touches that lie ahead.
import type { Answer } from '../../src/http/contract.ts'

type Draft = Answer<'GET /api/drafts'>['items'][number]
type Dispatch = Answer<'GET /api/dispatches'>['items'][number]

const draftOf = (place: number, name: string, more: Partial<Draft>): Draft => ({
  id: `d${place}`,
  contact: `c${place}`,
  name,
  step: 'thanks',
  intent: 'thanks',
  to: `${name.split(' ')[0]!.toLowerCase()}@example.com`,
  from: 'me@studio.example',
  subject: 'Good to have met you',
  text: `Hello ${name.split(' ')[0]},\n\nit was a pleasure to talk with you at the garden fair.\n\nBest regards`,
  html: null,
  isAnswer: false,
  template: 'thanks',
  state: 'proposed',
  reason: null,
  opensAt: new Date().toISOString(),
  dueAt: new Date(Date.now() + 86_400_000).toISOString(),
  changedAt: new Date().toISOString(),
  ...more,
})

let drafts: Draft[] = [
  draftOf(1, 'Ana Ruiz', {}),
  draftOf(2, 'Tomasz Wójcik', { isAnswer: true, intent: 'give', subject: 'Re: The heating systems' }),
  draftOf(3, 'Grace Okafor', {
    state: 'held',
    reason: 'The template asks for what you promised, and nothing is noted.',
  }),
]

export function fakeDrafts(): Answer<'GET /api/drafts'> {
  return { items: drafts.filter(({ state }) => state !== 'skipped'), mailboxes: 1 }
}

export function decideFakeDraft(id: string, body: Record<string, unknown>): Draft {
  const states = { approve: 'approved', edit: 'edited', skip: 'skipped' } as const
  const { do: what, ...changes } = body
  const changed = { ...drafts.find(draft => draft.id === id)!, ...changes, state: states[what as keyof typeof states] }
  drafts = drafts.map(draft => (draft.id === id ? changed : draft))
  return changed
}

export function fakeNotices(): Answer<'GET /api/notices'> {
  const notice = {
    ...{ contact: 'c5', to: 'lena@example.com', name: 'Lena Vogt', at: new Date().toISOString(), hasCalendar: true },
    ...{ about: 'booking_invitation', subject: 'Our call on Tuesday', attempts: 1 },
  }
  const held = 'The server took the mail and its answer was lost; it is not among the sent'
  return {
    items: [
      { ...notice, id: 'booking:1', state: 'held', says: held, waitsFor: null },
      {
        ...{ ...notice, id: 'booking:2', state: 'waiting', says: null, attempts: 0 },
        waitsFor: 'me@studio.example is paused: by the user',
      },
    ],
  }
}

let dispatches: Dispatch[] = [
  {
    messageId: 'm1@studio.example',
    contact: 'c4',
    name: 'Inês Costa',
    subject: 'A short look at your site',
    to: 'ines@example.com',
    intent: 'give',
    state: 'held',
    said: 'The server took the mail and its answer was lost; it is not among the sent',
    attempts: 1,
    claimedAt: new Date(Date.now() - 3_600_000).toISOString(),
    nextTryAt: null,
    sentAt: null,
  },
]

export function fakeDispatches(): Answer<'GET /api/dispatches'> {
  return { items: dispatches }
}

export function sayFakeDispatch(messageId: string): Dispatch {
  const said = dispatches.find(dispatch => dispatch.messageId === messageId)!
  dispatches = dispatches.filter(dispatch => dispatch !== said)
  return said
}

export function fakeFuture(contact: string): Answer<'GET /api/contacts/{id}/future'> {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const mail = { subject: 'Good to have met you', text: 'Hello,\n\nit was a pleasure.\n\nBest regards', held: null }
  return {
    contact,
    touches: [
      { at: inDays(1), channel: 'email', intent: 'thanks', step: 'thanks', rule: 'F1', mail },
      { at: inDays(5), channel: 'phone', intent: 'propose', step: 'call', rule: 'F2', mail: null },
    ],
    ends: { kind: 'stop', rule: 'F6' },
  }
}
