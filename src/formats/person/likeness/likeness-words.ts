// What speaks for and against two contacts being one person, in sentences.
import type { Agreement, AgreementKind } from './agreement.ts'

const sentences: Readonly<Record<AgreementKind, (on: string) => string>> = {
  name_same: () => 'They have the same name.',
  name_order: () => 'They have the same name, in another order.',
  name_nickname: () => 'One name is a short form of the other.',
  name_initial: () => 'The names agree as far as one of them is written out: it has an initial.',
  name_typo: () => 'The names differ by a slip of typing.',
  name_part: () => 'The names agree; one of them has a further name.',
  name_word: () => 'One of them has only a part of the other’s name.',
  name_apart: () => 'Their names are different.',
  given_apart: () => 'They have a name in common, but different first names.',
  family_apart: () => 'They have the same first name, but different family names.',
  email_same: on => `Both have the address ${on}.`,
  email_typo: () => 'Their addresses differ by a slip of typing.',
  email_local: on => `Their addresses begin alike (${on}), at different domains.`,
  email_office: on => `Both have ${on}, which whoever is in the office reads.`,
  email_apart: () => 'Their email addresses are different.',
  phone_same: on => `Both have the number ${on}.`,
  phone_near: () => 'Their numbers differ by one digit.',
  phone_shared: on => `Both have the number ${on}, which several people share.`,
  phone_apart: () => 'Their numbers are different.',
  company_same: () => 'They work at the same company.',
  company_near: () => 'Their companies are called alike.',
  company_apart: () => 'They work at different companies.',
  domain_same: on => `Both are at ${on}.`,
  country_apart: () => 'They live in different countries.',
  social_same: on => `Both have the profile ${on}.`,
}

export interface Reason {
  /** True where it speaks for one person. */
  readonly isFor: boolean
  readonly says: string
}

/** The weightiest first; what weighs nothing is left out unless it must be known, such as a shared address. */
export function reasonsOf(agreements: readonly Agreement[]): Reason[] {
  return [...agreements]
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
    .map(({ kind, bits, on }) => ({ isFor: bits > 0, says: sentences[kind](on) }))
}
