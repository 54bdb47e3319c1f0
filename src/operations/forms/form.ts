// A form: what it asks, what a submission of it means, and what its visitor agrees to. It is a document; each saving of
// it is a new version, so that a consent can name the words that were shown.
import type { Source } from '../../domain/event.ts'
import { missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import type { Reader } from '../ports.ts'
import type { Language } from '../visitor-language.ts'

export const formNoun = 'form'

/** What a contact has a place for, each asked once at most; then questions of the user's own. */
export const knownKinds = ['name', 'email', 'phone', 'company', 'message'] as const
export const questionKinds = ['text', 'choice', 'checkbox'] as const
type FieldKind = (typeof knownKinds)[number] | (typeof questionKinds)[number]

export interface FormField {
  /** The kind itself for what is known; else of the form's own. */
  readonly id: string
  readonly kind: FieldKind
  /** '' = the usual word in the form's language. */
  readonly label: string
  readonly isRequired: boolean
  /** Of a choice. */
  readonly choices?: readonly string[] | undefined
}

/** What a submission is on a timeline: interest shown by a form or a download, or desire shown. */
export const meanings = ['form', 'download', 'information_requested', 'price_requested', 'proposal_requested'] as const
export type Meaning = (typeof meanings)[number]

/** What the user decides. */
export interface FormPlan {
  /** For the user; visitors see the title. */
  readonly name: string
  readonly title: string
  readonly intro: string
  readonly fields: readonly FormField[]
  /** Where those who come by it come from. */
  readonly source: Source
  readonly means: Meaning
  /** '' = the usual words. */
  readonly thanks: string
  /** Where the visitor is taken instead of being thanked; https only. */
  readonly redirect: string | null
  /** What they get for it: a link that is shown with the thanks; https only. */
  readonly gift: string | null
  /** The wording beside a box that may stay empty; null = there is no box. */
  readonly consent: string | null
  /** Nobody becomes a contact before they confirmed by mail. */
  readonly hasDoubleOptIn: boolean
  readonly language: Language
}

export interface Form extends FormPlan {
  readonly id: string
  readonly version: number
  /** The offer page that it belongs to; null for one that stands alone. */
  readonly offer: string | null
  readonly madeAt: Instant
  readonly savedAt: Instant
}

export type FormDocument = Document<Form>

/** Undefined too for one that was removed: its visitors find nothing, its submissions stay. */
export async function findForm(reader: Reader, id: string): Promise<Form | undefined> {
  const found = (await reader.documents.find(formNoun, id)) as FormDocument | undefined
  return found?.state === 'open' ? found.value : undefined
}

/** @throws Failure not_found */
export async function takeForm(reader: Reader, id: string): Promise<Form> {
  const form = await findForm(reader, id)
  if (!form) throw missing('form', id)
  return form
}

// More forms than anybody overlooks.
const mostForms = 500

/** The newest first; those of offer pages are the offers' own. */
export async function listForms(reader: Reader): Promise<Form[]> {
  const found = await reader.documents.list(formNoun, { state: 'open', limit: mostForms })
  return (found as FormDocument[]).map(({ value }) => value).filter(({ offer }) => offer === null)
}
