// Numbers in words: shares as percentages with as many digits as they bear, intervals, and what a unit is called.

// A percentage is not torn apart at the end of a line.
const spaceBeforePercent = '\u00a0'

/** `31 %`, `4.3 %`; under a tenth of a percent `< 0.1 %`. */
export function percent(share: number): string {
  return `${percentDigits(share)}${spaceBeforePercent}%`
}

/** `23–40 %` */
export function percentRange(low: number, high: number): string {
  return `${percentDigits(low)}–${percentDigits(high)}${spaceBeforePercent}%`
}

function percentDigits(share: number): string {
  const hundredths = share * 100
  if (hundredths > 0 && hundredths < 0.05) return '0'
  return hundredths < 9.95 ? trim(hundredths.toFixed(1)) : hundredths.toFixed(0)
}

/** `1,240`, `4.3`, `0.29`: two digits that say something, never more. */
export function amount(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return trim(value.toFixed(Math.abs(value) < 1 ? 2 : 1))
}

export function amountRange(low: number, high: number): string {
  return `${amount(low)}–${amount(high)}`
}

function trim(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
}
