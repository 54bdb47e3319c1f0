// What the comparison of one part of two contacts found, and what that weighs.

export const agreementKinds = [
  'name_same',
  'name_order',
  'name_nickname',
  'name_initial',
  'name_typo',
  'name_part',
  'name_word',
  'name_apart',
  'given_apart',
  'family_apart',
  'email_same',
  'email_typo',
  'email_local',
  'email_office',
  'email_apart',
  'phone_same',
  'phone_near',
  'phone_shared',
  'phone_apart',
  'company_same',
  'company_near',
  'company_apart',
  'domain_same',
  'country_apart',
  'social_same',
] as const
export type AgreementKind = (typeof agreementKinds)[number]

export interface Agreement {
  readonly kind: AgreementKind
  /**
   * The weight of Fellegi and Sunter (1969): the logarithm to base 2 of how much more often two records of one person
   * look like this than those of two persons. Above 0 speaks for one person.
   */
  readonly bits: number
  /** What they agree on, or one of what they differ in; '' where there is nothing to show. */
  readonly on: string
}

/** Among fewer contacts nothing is known of how common a name is: two of six are no third of mankind. */
const fewest = 1000

/** The chance that another contact has a feature that `count` of them have: the pair itself is two of the bearers. */
export function shareOf(count: number, contacts: number): number {
  return Math.max(count - 1.8, 0.2) / Math.max(contacts, fewest)
}

export function bitsOf(sameRate: number, otherRate: number): number {
  return Math.log2(sameRate / Math.min(1, otherRate))
}
