// What came in by a form, kept whole: the answers with the questions as they were asked, and the consent in its words.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import type { Reader } from '../ports.ts'
import type { FormField } from './form.ts'

export const submissionNoun = 'submission'

/**
 * received: on a timeline. pending: waits for the confirmation by mail. confirmed: on a timeline since it came. spam: on
 * none, since a machine seems to have written it. failed: on none, since something went wrong; the reason says what.
 */
export const submissionStates = ['received', 'pending', 'confirmed', 'spam', 'failed'] as const
export type SubmissionState = (typeof submissionStates)[number]

export interface FormAnswer {
  readonly id: string
  readonly kind: FormField['kind']
  /** As it was asked. */
  readonly label: string
  readonly value: string
}

export interface Consent {
  /** As it was shown. */
  readonly wording: string
  /** When it was ticked. */
  readonly at: Instant
  /** Counts for a person who had opted out only once they confirmed by mail: anybody can type their address. */
  readonly state: 'recorded' | 'unconfirmed'
}

export interface Submission {
  readonly form: string
  /** The form's, at that time: for lists that outlive it. */
  readonly formName: string
  readonly version: number
  /** What was answered; what was left empty is not named. */
  readonly answers: readonly FormAnswer[]
  readonly consent: Consent | null
  /** The origin of the page that the visitor was on. */
  readonly page: string | null
  /** Why it is spam or failed; null else. */
  readonly reason: string | null
  /** The person had opted out, and has not opted in by this: nothing goes to them. */
  readonly isOptedOut: boolean
  readonly confirmedAt: Instant | null
  /** The id of the mail that asked them to confirm; null when none did. */
  readonly notice: string | null
}

export interface SubmissionDocument extends Document<Submission> {
  readonly state: SubmissionState
}

export async function findSubmission(reader: Reader, id: string): Promise<SubmissionDocument | undefined> {
  return (await reader.documents.find(submissionNoun, id)) as SubmissionDocument | undefined
}

/** @throws Failure not_found */
export async function takeSubmission(reader: Reader, id: string): Promise<SubmissionDocument> {
  const found = await findSubmission(reader, id)
  if (!found) throw new Failure('not_found', `There is no submission ${id}`)
  return found
}

export interface SubmissionQuery {
  /** Left out = of every form. */
  readonly form?: string
  readonly state?: SubmissionState
  /** Those up to then: the way to the page after. */
  readonly until?: Instant
  readonly limit: number
}

/** The newest first. */
export async function listSubmissions(
  reader: Reader,
  { form: key, ...query }: SubmissionQuery,
): Promise<SubmissionDocument[]> {
  const found = await reader.documents.list(submissionNoun, { ...query, ...(key !== undefined && { key }) })
  return found as SubmissionDocument[]
}

/** What was answered to the first question of the kind; '' for nothing. */
export function answerOf(submission: Submission, kind: FormField['kind']): string {
  return submission.answers.find(answer => answer.kind === kind)?.value ?? ''
}
