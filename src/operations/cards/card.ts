// A business card on its way to a contact: photographed, read, looked at, saved. Its picture is kept beside it, so that
// a list of cards is light.
//
//   waiting ─▶ read ─▶ saved
//      └────▶ failed ──┘      (typed in by hand from the picture)
import type { Source } from '../../domain/event.ts'
import { badInput } from '../../domain/failure.ts'
import { showFound } from '../../domain/fault.ts'
import type { CardReading } from '../../formats/card/card-fields.ts'
import type { Document } from '../documents.ts'
import type { Reader } from '../ports.ts'

export const cardNoun = 'card'
export const pictureNoun = 'card_picture'
/** The key of a card that has a picture. */
export const pictured = 'pictured'

export const cardStates = ['waiting', 'read', 'failed', 'saved'] as const
export type CardState = (typeof cardStates)[number]

export interface Card {
  /** As the photo's file is called; '' for one that was typed. */
  readonly file: string
  readonly source: Source
  /** What was read; gone once it is saved. */
  readonly reading: CardReading | null
  /** Why nothing could be read, in words. */
  readonly fault: string | null
}

export interface CardPicture {
  readonly type: 'image/jpeg' | 'image/png'
  readonly base64: string
}

export type CardDocument = Document<Card> & { readonly state: CardState }

/** @throws Failure bad_input for an id that no page of ours makes */
export function checkCardId(id: string): void {
  if (/^[\w-]{8,64}$/.test(id)) return
  const allowed = '8 to 64 letters, digits and hyphens, made once for each card'
  throw badInput('The card is refused', [{ where: 'card', field: 'id', found: showFound(id), allowed }])
}

export async function findCard(reader: Reader, id: string): Promise<CardDocument | undefined> {
  return (await reader.documents.find(cardNoun, id)) as CardDocument | undefined
}

export async function findPicture(reader: Reader, id: string): Promise<CardPicture | undefined> {
  return (await reader.documents.find(pictureNoun, id))?.value as CardPicture | undefined
}
