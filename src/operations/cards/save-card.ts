// Saves a card as a contact: someone met at an event, with the clock of the first touch running, or one who is known
// and was met again. Saved twice, it is saved once.
import type { Source } from '../../domain/event.ts'
import { badInput, Failure } from '../../domain/failure.ts'
import { showFound } from '../../domain/fault.ts'
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { type CardFields, draftOfCard } from '../../formats/card/card-fields.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { allowedPhone, hasNumber } from '../../formats/person/phone.ts'
import { countryOfZone } from '../../formats/person/zone-of-place.ts'
import { arriveIn } from '../arrive.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { readSettings } from '../settings.ts'
import { type Card, type CardDocument, cardNoun, checkCardId, findCard, pictureNoun } from './card.ts'

export interface CardToSave {
  readonly workspace: string
  /** Of the photo, or a new one for a card that was typed. */
  readonly id: string
  readonly fields: CardFields
  /** Where they were met. */
  readonly source: Source
  readonly metAt: Instant
  readonly keepsPicture: boolean
  readonly now: Instant
}

/** So long a photo may wait in a phone. */
const longestKeptMs = 90 * DAY_MS

export interface SavedCard {
  readonly contact: string
  /** False for one who was known already. */
  readonly isNew: boolean
}

/** @throws Failure bad_input with every field that is wrong, and for a card of nobody */
export async function saveCard(tend: Tend, saving: CardToSave): Promise<SavedCard> {
  checkCardId(saving.id)
  return tend.store.write(saving.workspace, async writer => {
    const before = await findCard(writer, saving.id)
    if (before?.state === 'saved' && before.contact) return { contact: before.contact, isNew: false }
    const draft = await draftFrom(writer, saving)
    // A phone whose clock is far off would start the clock of the first touch years ago.
    const metAt = Math.max(Math.min(saving.metAt, saving.now), saving.now - longestKeptMs)
    const arrived = await arriveIn(tend, writer, {
      draft: { ...draft, connectedOn: metAt },
      source: saving.source,
      events: [],
      now: saving.now,
    })
    if (!arrived.isNew) await meetAgain(tend, writer, { ...saving, contact: arrived.contact, metAt })
    await settle(writer, { saving, before, contact: arrived.contact })
    return { contact: arrived.contact, isNew: arrived.isNew }
  })
}

/** @throws Failure bad_input */
export async function draftFrom(reader: Reader, { fields }: Pick<CardToSave, 'fields'>): Promise<ContactDraft> {
  const { timeZone } = await readSettings(reader)
  const { draft, refused } = draftOfCard(fields, countryOfZone(timeZone))
  const noNumbers = fields.phones
    .filter(({ number }) => !hasNumber(number))
    .map(({ number }) => ({ field: 'phone', found: showFound(number), allowed: allowedPhone }))
  const faults = [...refused, ...noNumbers].map(({ field, found, allowed }) => ({
    where: 'card',
    field,
    found,
    allowed,
  }))
  if (faults.length > 0) throw badInput('The card is refused', faults)
  if (!draft) throw new Failure('bad_input', 'The card names nobody: give a name, an email address or a phone number.')
  return draft
}

/** Someone whom we know came to our stand: they showed interest, in person. */
async function meetAgain(tend: Tend, writer: Writer, met: CardToSave & { readonly contact: string }): Promise<void> {
  const { contact, id, metAt, now } = met
  const events = [{ id: `card:${id}`, at: metAt, kind: 'interest_shown' as const, how: 'event' as const }]
  await recordIn(tend, writer, { contact, events, now })
}

interface Settling {
  readonly saving: CardToSave
  readonly before: CardDocument | undefined
  readonly contact: string
}

/** The card stays as a mark that it was saved; its picture goes, unless it is to be kept with the contact. */
async function settle(writer: Writer, { saving, before, contact }: Settling): Promise<void> {
  const { id, source, metAt, keepsPicture } = saving
  const value: Card = { file: before?.value.file ?? '', source, reading: null, fault: null }
  await writer.documents.save(cardNoun, { id, state: 'saved', key: '', contact, at: before?.at ?? metAt, value })
  const picture = await writer.documents.find(pictureNoun, id)
  if (!picture) return
  if (keepsPicture) await writer.documents.save(pictureNoun, { ...picture, contact })
  else await writer.documents.remove(pictureNoun, id)
}
