// What an answer of one person is worth beside that of another, by the money that was spoken of. Currencies are not
// compared: each amount is set against what is usual in its own.
import type { Money } from '../domain/money.ts'

/** 1 = the usual; for a value that is not known too. */
export type WorthOf = (value: Money | null | undefined) => number

// One large sum is a hope, not a promise: beyond this it would leave no minute to anybody else.
const most = 10

interface Valued {
  readonly value?: Money | null
}

/** The usual is the median of those who are compared, so that it needs no setting. */
export function worthAmong(people: readonly Valued[]): WorthOf {
  const amounts = Map.groupBy(
    people.flatMap(({ value }) => (value ? [value] : [])),
    ({ currency }) => currency,
  )
  const usual = new Map([...amounts].map(([currency, values]) => [currency, median(values.map(amountOf))]))
  return value => {
    const middle = value ? (usual.get(value.currency) ?? 0) : 0
    return value && middle > 0 ? Math.min(most, Math.max(1 / most, amountOf(value) / middle)) : 1
  }
}

function amountOf({ amount }: Money): number {
  return Number(amount)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
