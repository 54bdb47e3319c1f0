// The minutes that a person gives to follow-up today. Kept in this browser; unset = the server's own figure.
const key = 'tend.minutes'

export const budgetStep = 15
const mostMinutes = 720

export function readBudget(): number | undefined {
  const kept = Number(localStorage.getItem(key))
  return kept > 0 ? kept : undefined
}

export function saveBudget(minutes: number | undefined): void {
  if (minutes === undefined) localStorage.removeItem(key)
  else localStorage.setItem(key, String(minutes))
}

export function withinBounds(minutes: number): number {
  return Math.min(mostMinutes, Math.max(budgetStep, Math.round(minutes / budgetStep) * budgetStep))
}
