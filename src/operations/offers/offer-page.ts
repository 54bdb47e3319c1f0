// An offer page (A4): what we can give that they want, with an address of its own and a form of its own, so that who
// comes because of it can be counted.
import { missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import type { Reader } from '../ports.ts'

/** The document's id is the slug: an address is given away once, and stays. */
export const offerPageNoun = 'offer_page'

export interface OfferPlan {
  readonly title: string
  /** What they gain, in a sentence. */
  readonly promise: string
  /** Paragraphs, lists, bold and links; formats/markup reads it. */
  readonly body: string
}

export interface OfferPage extends OfferPlan {
  /** The end of its address, and the name of the source of those who come by it. */
  readonly slug: string
  /** The id of its form. */
  readonly form: string
  readonly version: number
  readonly madeAt: Instant
  readonly savedAt: Instant
}

export async function findOfferPage(reader: Reader, slug: string): Promise<OfferPage | undefined> {
  const found = (await reader.documents.find(offerPageNoun, slug)) as Document<OfferPage> | undefined
  return found?.state === 'open' ? found.value : undefined
}

/** @throws Failure not_found */
export async function takeOfferPage(reader: Reader, slug: string): Promise<OfferPage> {
  const page = await findOfferPage(reader, slug)
  if (!page) throw missing('offer page', slug)
  return page
}

// More offers than anybody keeps apart.
const mostPages = 500

/** The newest first. */
export async function listOfferPages(reader: Reader): Promise<OfferPage[]> {
  const found = await reader.documents.list(offerPageNoun, { state: 'open', limit: mostPages })
  return found.map(({ value }) => value as OfferPage)
}
