// A Tend with a form in it, and a visitor who fills it in, for the tests of forms: on PostgreSQL where there is one.
import { createHmac } from 'node:crypto'
import type { Event } from '../../../src/domain/event.ts'
import { parseInstant } from '../../../src/domain/instant.ts'
import { addContact } from '../../../src/operations/add-contact.ts'
import type { Form, FormField, FormPlan } from '../../../src/operations/forms/form.ts'
import { writeTicket } from '../../../src/operations/forms/form-ticket.ts'
import { makeForm } from '../../../src/operations/forms/save-form.ts'
import { listSubmissions } from '../../../src/operations/forms/submission.ts'
import { type SendingAnswer, submitForm } from '../../../src/operations/forms/submit-form.ts'
import { saveMailSettings } from '../../../src/operations/mail/mail-settings.ts'
import { type Notice, noticeNoun } from '../../../src/operations/notices/notice.ts'
import { type Tend, theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { recordIn } from '../../../src/operations/record-event.ts'
import { databases } from '../../store/databases.ts'
import { type TestClock, tendOn } from '../../store/tend-on.ts'

export const now = parseInstant('2026-11-23T10:00:00Z')!

export const signer = { sign: (text: string) => createHmac('sha256', 'a key').update(text).digest('base64url') }

const field = (kind: FormField['kind'], isRequired = false): FormField => ({ id: kind, kind, label: '', isRequired })

export const plan: FormPlan = {
  name: 'Contact',
  title: 'Write to us',
  intro: '',
  fields: [field('name'), field('email', true), field('phone'), field('company'), field('message')],
  source: { kind: 'website', name: 'contact' },
  means: 'form',
  thanks: '',
  redirect: null,
  gift: null,
  consent: 'You may write to me about your news.',
  hasDoubleOptIn: false,
  language: 'en',
}

export const ana = { name: 'Ana Ruiz', email: 'ana@example.com' }

export interface Filling {
  readonly typed: Readonly<Record<string, string>>
  readonly hasConsented?: boolean
  readonly trap?: string
  /** Left out = a fresh one, of a minute ago. */
  readonly ticket?: string
}

export interface FormBench {
  readonly tend: Tend & { readonly clock: TestClock }
  make(change?: Partial<FormPlan>): Promise<Form>
  ticket(form: Form, shownMsAgo?: number): string
  send(form: Form, filling: Filling): Promise<SendingAnswer>
  submissions(form: Form): ReturnType<typeof listSubmissions>
  notices(): Promise<Notice[]>
  /** Everyone's events in brief, and the verdict. */
  timeline(email: string): Promise<{ id: string; events: string[]; verdict: string; rule: string } | undefined>
  /** Adds Ana with these events after the first. */
  know(events: readonly Event[]): Promise<void>
  tell(contact: string, event: Event): Promise<unknown>
  close(): Promise<void>
}

export async function openFormBench(): Promise<FormBench> {
  const { store, drop } = await databases.at(-1)!.open()
  const tend = await tendOn(store, now)
  await store.write(workspace, writer => saveMailSettings(writer, { publicUrl: 'https://tend.example/' }))
  const ticket = (form: Form, shownMsAgo = 60_000) =>
    writeTicket(signer, { form: form.id, page: 'https://site.example', now: tend.clock.now() - shownMsAgo })
  return {
    tend,
    ticket,
    make: change =>
      store.write(workspace, writer => makeForm(writer, { plan: { ...plan, ...change }, now: tend.clock.now() })),
    send: (form, { typed, hasConsented = false, trap = '', ticket: given = ticket(form) }) =>
      submitForm(tend, signer, {
        ...{ form: form.id, hasConsented, trap, ticket: given, page: null },
        typed: new Map(Object.entries(typed)),
      }),
    submissions: form => store.read(workspace, reader => listSubmissions(reader, { form: form.id, limit: 100 })),
    notices: () =>
      store.read(workspace, async reader =>
        (await reader.documents.list(noticeNoun, { limit: 100 })).map(({ value }) => value as Notice),
      ),
    timeline: email => timelineOf(tend, email),
    know: events => knowAna(tend, events),
    tell: (contact, event) =>
      store.write(workspace, writer => recordIn(tend, writer, { contact, events: [event], now: tend.clock.now() })),
    close: async () => {
      await store.close()
      await drop()
    },
  }
}

async function knowAna(tend: Tend, events: readonly Event[]): Promise<void> {
  const contact = {
    ...{ id: 'ana', name: 'Ana Ruiz', timeZone: 'UTC' },
    addresses: [{ channel: 'email', value: ana.email }],
  } as const
  const added = { id: 'added', at: now - 1e9, kind: 'contact_added', source: { kind: 'list' } } as const
  await addContact(tend, { workspace, contact, events: [added, ...events], now })
}

function timelineOf({ store }: Tend, email: string) {
  return store.read(workspace, async reader => {
    const [match] = await reader.contacts.findByAddresses([{ channel: 'email', value: email }])
    if (!match) return undefined
    const events = await reader.timelines.events(match.contact)
    const row = await reader.verdicts.find(match.contact)
    return {
      id: match.contact,
      events: events.map(event => ('how' in event ? `${event.kind} ${event.how}` : event.kind)),
      verdict: row?.verdict.kind ?? 'none',
      rule: row?.verdict.rule ?? 'none',
    }
  })
}
