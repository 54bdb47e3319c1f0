// Money: a decimal amount in a currency, kept as the text that it came as so that nothing is rounded.

export interface Money {
  /** A decimal number with a point: `1200.00`. */
  readonly amount: string
  /** ISO 4217: `EUR`. */
  readonly currency: string
}
