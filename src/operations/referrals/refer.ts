// One person refers another to us: the other becomes a contact, or is linked where they are known; the referrer is owed a
// word now, and a report of what came of it later.
import { badInput, Failure } from '../../domain/failure.ts'
import { showFound } from '../../domain/fault.ts'
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { reportPromise } from '../../domain/referral.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { draftOf } from '../../formats/person/draft-of.ts'
import { allowedPhone, hasNumber } from '../../formats/person/phone.ts'
import { countryOfZone } from '../../formats/person/zone-of-place.ts'
import { arriveIn } from '../arrive.ts'
import { findRecord } from '../find-record.ts'
import { contactIdOf } from '../import/contact-id.ts'
import { findMatch } from '../import/match-contacts.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { readSettings } from '../settings.ts'

export interface ReferredPerson {
  readonly name?: string
  readonly email?: string
  readonly phone?: string
  readonly company?: string
  readonly note?: string
}

export interface Referral {
  readonly workspace: string
  /** The id of the contact who refers. */
  readonly referrer: string
  readonly person: ReferredPerson
  readonly now: Instant
}

export interface Referred {
  readonly contact: string
  /** False for one whom we knew already. */
  readonly isNew: boolean
  /** True when the same referrer referred them before: nothing was recorded again. */
  readonly isRepeated: boolean
}

/** However little came of it by then, the referrer hears of it. */
const reportWithinMs = 14 * DAY_MS

/** @throws Failure not_found for the referrer; bad_input for a wrong address, for nobody, and for the referrer themselves */
export function refer(tend: Tend, { workspace, referrer: said, person, now }: Referral): Promise<Referred> {
  return tend.store.write(workspace, async writer => {
    const referrer = (await findRecord(writer, said)).contact.id
    const draft = { ...(await draftFrom(writer, person)), referrer }
    if ((await findMatch(writer, draft, contactIdOf(draft))) === referrer) throw themselves()
    const { contact, isNew } = await arriveIn(tend, writer, { draft, source: { kind: 'referral' }, events: [], now })
    if (!isNew) await link(tend, writer, { referrer, contact, now })
    const isRepeated = !(await promise(tend, writer, { referrer, contact, now }))
    return { contact, isNew, isRepeated }
  })
}

async function draftFrom(reader: Reader, { name, email, phone, company, note }: ReferredPerson): Promise<ContactDraft> {
  const { timeZone } = await readSettings(reader)
  const usualCountry = countryOfZone(timeZone)
  const { draft, refused } = draftOf({
    row: 1,
    found: name ?? '',
    name: name ? { full: name } : {},
    emails: email ? [email] : [],
    phones: phone ? [phone] : [],
    others: [],
    ...(company && { company }),
    ...(note && { note }),
    ...(usualCountry && { usualCountry }),
    optedOut: [],
    doubtful: [],
  })
  const noNumber =
    phone && !hasNumber(phone) ? [{ field: 'phone', found: showFound(phone), allowed: allowedPhone }] : []
  const faults = [...refused, ...noNumber].map(({ field, found, allowed }) => ({
    where: 'the referred',
    field: field || 'name',
    found,
    allowed,
  }))
  if (faults.length > 0) throw badInput('The referral is refused', faults)
  if (!draft)
    throw new Failure('bad_input', 'The referral names nobody: give a name, an email address or a phone number.')
  return draft
}

function themselves(): Failure {
  const act = 'Check the address: it is the referrer’s own. A colleague at the same address needs a name of their own.'
  return new Failure('bad_input', 'Nobody refers themselves.', { act })
}

interface Pair {
  readonly referrer: string
  readonly contact: string
  readonly now: Instant
}

/** Who was known already was referred all the same; a name of a cold list becomes somebody who is expected to hear from us. */
async function link(tend: Tend, writer: Writer, { referrer, contact, now }: Pair): Promise<void> {
  const id = `referred:${referrer}`
  if (await writer.timelines.find(contact, id)) return
  const source = { kind: 'referral' } as const
  await recordIn(tend, writer, { contact, events: [{ id, at: now, kind: 'contact_added', source, referrer }], now })
}

/** Answers false where it was recorded before. */
async function promise(tend: Tend, writer: Writer, { referrer, contact, now }: Pair): Promise<boolean> {
  const id = `referral:${contact}`
  if (await writer.timelines.find(referrer, id)) return false
  await recordIn(tend, writer, {
    contact: referrer,
    events: [
      { id, at: now, kind: 'referral_given', contact },
      {
        id: `report:${contact}:promised`,
        at: now,
        kind: 'promise_made',
        promise: reportPromise(contact),
        by: 'us',
        // Without a name: it stays on this timeline when the other person is erased.
        what: 'to tell you what came of your introduction',
        due: now + reportWithinMs,
      },
    ],
    now,
  })
  return true
}
