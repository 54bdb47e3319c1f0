// Findings of a check of the set-up: what was looked at, how it stands, and what to do where it is wrong.

export interface Finding {
  /** What was looked at: `data folder`. */
  readonly what: string
  readonly state: 'good' | 'warning' | 'wrong'
  readonly says: string
  /** What to do; left out where there is nothing to do. */
  readonly act?: string
}
