// What list quality needs of the outside: whether anybody takes mail for a domain.

/** none: nobody does, for certain. unknown: no answer came, which says nothing against the domain. */
export type MailAnswer = 'takes' | 'none' | 'unknown'

export interface MailExchange {
  /** Answers for every end of the question, and never throws. */
  look(domain: string): Promise<MailAnswer>
}
