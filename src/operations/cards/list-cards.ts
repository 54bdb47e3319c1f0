// The cards that wait for a look, and what becomes of one that nobody wants.
import { formatInstant } from '../../domain/instant.ts'
import type { Reader, Tend } from '../ports.ts'
import { type CardDocument, cardNoun, cardStates, pictured, pictureNoun } from './card.ts'

/** More than anybody photographs in a day at a fair. */
const mostCards = 500

/** Those that are not saved yet, in the order in which they were taken. */
export async function listCards(reader: Reader) {
  const open = cardStates.filter(state => state !== 'saved')
  const found = await Promise.all(
    open.map(state => reader.documents.list(cardNoun, { state, isOldestFirst: true, limit: mostCards })),
  )
  const cards = (found.flat() as CardDocument[]).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return Promise.all(cards.map(card => cardItem(reader, card)))
}

async function cardItem(reader: Reader, { id, state, key, at, contact, value }: CardDocument) {
  const known = contact ? await reader.contacts.find(contact) : undefined
  return {
    ...{ id, state, file: value.file, source: value.source, fault: value.fault },
    takenAt: formatInstant(at),
    hasPicture: key === pictured,
    fields: value.reading?.fields ?? null,
    confidence: value.reading?.confidence ?? {},
    known: known ? { id: known.contact.id, name: known.contact.name ?? known.contact.id } : null,
  }
}

/** Throws card and picture away; one that is gone already stays gone. */
export function discardCard(tend: Tend, { workspace, id }: { workspace: string; id: string }): Promise<void> {
  return tend.store.write(workspace, async writer => {
    await writer.documents.remove(cardNoun, id)
    await writer.documents.remove(pictureNoun, id)
  })
}
