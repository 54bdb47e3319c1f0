// A standing as its row: only what differs from that of a contact on whose timeline nothing happened. Of most contacts
// that is a fifth of it.
import { newStanding, type Standing } from '../engine/standing.ts'

const blank = newStanding({ id: '', timeZone: '', addresses: [] })
const fields = Object.keys(blank) as (keyof Standing)[]

export function writeStanding(standing: Standing): string {
  const told: Record<string, unknown> = {}
  for (const field of fields) if (!isBlank(field, standing[field])) told[field] = standing[field]
  return JSON.stringify(told)
}

export function readStanding(payload: string): Standing {
  // A list of its own: whoever advances a standing adds to it.
  return { ...blank, recentTouches: [], ...JSON.parse(payload) }
}

function isBlank(field: keyof Standing, value: unknown): boolean {
  return value === blank[field] || (Array.isArray(value) && value.length === 0)
}
