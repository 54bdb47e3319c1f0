// The minutes that a person gives to follow-up today. Kept in this browser; unset = the server's own figure.
const key = 'tend.minutes'

const mostMinutes = 720
const leastMinutes = 5

export function readBudget(): number | undefined {
  const kept = Number(localStorage.getItem(key))
  return kept > 0 ? kept : undefined
}

export function saveBudget(minutes: number | undefined): void {
  if (minutes === undefined) localStorage.removeItem(key)
  else localStorage.setItem(key, String(minutes))
}

/** The next larger or smaller budget: by quarters of an hour, and below one by five minutes. */
export function stepBudget(minutes: number, direction: 1 | -1): number {
  const step = minutes + direction < 15 ? 5 : 15
  const next = direction > 0 ? (Math.floor(minutes / step) + 1) * step : (Math.ceil(minutes / step) - 1) * step
  return Math.min(mostMinutes, Math.max(leastMinutes, next))
}
