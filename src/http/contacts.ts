// /api/contacts: the list, the page of one, adding one, and mending what is known of them.
import type { Contact } from '../domain/contact.ts'
import type { ContactAdded } from '../domain/event.ts'
import { badInput } from '../domain/failure.ts'
import { readContact } from '../domain/read-timeline.ts'
import { addContact } from '../operations/add-contact.ts'
import { listContacts } from '../operations/contact-list.ts'
import { contactPage } from '../operations/contact-page.ts'
import { findRecord } from '../operations/find-record.ts'
import { newId } from '../operations/new-id.ts'
import { theWorkspace } from '../operations/ports.ts'
import { readSettings } from '../operations/settings.ts'
import { updateContact } from '../operations/update-contact.ts'
import type { TimelineEvent } from './contract.ts'
import type { Call, Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = 'GET /api/contacts' | 'POST /api/contacts' | 'GET /api/contacts/{id}' | 'PATCH /api/contacts/{id}'

const usualLimit = 50

export function contactRoutes({ tend, changes }: RouteParts): Pick<Handlers, Names> {
  const page = (id: string) =>
    tend.store.read(theWorkspace, async reader => {
      const answer = await contactPage(tend, reader, { record: await findRecord(reader, id), now: tend.clock.now() })
      return { ...answer, timeline: answer.timeline as TimelineEvent[] }
    })
  const settings = () => tend.store.read(theWorkspace, readSettings)
  return {
    'GET /api/contacts': ({ query: { limit = usualLimit, ...query } }) =>
      tend.store.read(theWorkspace, reader =>
        listContacts(tend, reader, { query: { ...query, limit }, now: tend.clock.now() }),
      ),
    'GET /api/contacts/{id}': ({ params }) => page(params.id as string),
    'POST /api/contacts': async ({ body }) => {
      const now = tend.clock.now()
      const addition = newContact(body, { id: newId(now), now, timeZone: (await settings()).timeZone })
      await addContact(tend, { workspace: theWorkspace, ...addition, now })
      changes.announce([addition.contact.id])
      return page(addition.contact.id)
    },
    'PATCH /api/contacts/{id}': async ({ params, body }) => {
      const contact = params.id as string
      const change = readChange(body)
      await updateContact(tend, { workspace: theWorkspace, contact, change, now: tend.clock.now() })
      changes.announce([contact])
      return page(contact)
    },
  }
}

interface Beside {
  readonly id: string
  readonly now: number
  readonly timeZone: string
}

function newContact(body: Call<'POST /api/contacts'>['body'], { id, now, timeZone }: Beside) {
  const { source, met, ...person } = body
  const contact = checked({ id, timeZone, ...person })
  const added: ContactAdded = { id: newId(now), at: now, kind: 'contact_added', source, ...(met && { met }) }
  return { contact, events: [added] }
}

/** Only what the body names is changed; a company of null is taken away. */
function readChange(body: Call<'PATCH /api/contacts/{id}'>['body']): Partial<Contact> {
  const contact = checked({ id: 'changed', ...body })
  return Object.fromEntries(Object.keys(body).map(name => [name, contact[name as keyof Contact]]))
}

function checked(fields: Record<string, unknown>): Contact {
  const contact = readContact(fields)
  if (Array.isArray(contact)) throw badInput('The contact is refused', contact)
  return contact
}
