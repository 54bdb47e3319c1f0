// A day that a text names, and where it names it.

export interface FoundDate {
  /** Days since 1970-01-01. */
  readonly day: number
  readonly start: number
  readonly end: number
  /** True when no day of the month was named: a weekday, "next week". */
  readonly isRough: boolean
}
