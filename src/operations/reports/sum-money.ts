// Sums money exactly, currency by currency: nothing is converted and nothing is rounded.
import type { Money } from '../../domain/money.ts'

/** Amounts have at most six decimals (domain/field.ts). */
const decimals = 6

/** `1200.00 EUR`, several currencies parted by ` + `; empty without money. */
export function sumMoney(values: readonly Money[]): string {
  const sums = new Map<string, bigint>()
  for (const { amount, currency } of values) sums.set(currency, (sums.get(currency) ?? 0n) + toUnits(amount))
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, units]) => `${toText(units)} ${currency}`)
    .join(' + ')
}

function toUnits(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const units = BigInt(whole + fraction.padEnd(decimals, '0'))
  return amount.startsWith('-') ? -units : units
}

function toText(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const fraction = digits.slice(-decimals).replace(/0{1,4}$/, '')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${fraction}`
}
