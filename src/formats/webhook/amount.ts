// Amounts as shops and payment providers write them → money.
import { money } from '../../domain/field.ts'
import type { Money } from '../../domain/money.ts'
import { textOf } from './json-value.ts'

/** A decimal amount such as `"25.91"`; undefined when it is none, is below zero, or its currency is not a code. */
export function moneyOf(amount: unknown, currency: unknown): Money | undefined {
  const value = { amount: textOf(amount) ?? '', currency: (textOf(currency) ?? '').toUpperCase() }
  const isMoney = Object.entries(money.fields ?? {}).every(([name, field]) => field.read(value[name as keyof Money]))
  return isMoney && !value.amount.startsWith('-') ? value : undefined
}

// docs.stripe.com/currencies, "Zero-decimal", "Three-decimal" and "Special cases", seen November 2026. ISK and UGX lost
// their decimals in life and stay in hundredths there, so they are in neither list.
const withoutDecimals = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))
const withThree = new Set('BHD JOD KWD OMR TND'.split(' '))

/** An amount in the smallest unit of its currency, as Stripe writes it: 2591 of `eur` is 25.91. */
export function moneyOfUnits(units: unknown, currency: unknown): Money | undefined {
  if (!Number.isSafeInteger(units) || Number(units) < 0) return undefined
  const code = (textOf(currency) ?? '').toUpperCase()
  const decimals = withoutDecimals.has(code) ? 0 : withThree.has(code) ? 3 : 2
  const digits = String(units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return moneyOf(decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`, code)
}
