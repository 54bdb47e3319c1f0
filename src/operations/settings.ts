// The settings of a workspace: their names, shapes and what holds while nothing was chosen.
import { badInput } from '../domain/failure.ts'
import type { Fault } from '../domain/fault.ts'
import { aZone } from '../domain/field.ts'
import { findZone, type Zone, zoneOf } from '../domain/zone.ts'
import type { Reader, Writer } from './ports.ts'

export interface Settings {
  /** Where the user's day begins and ends. */
  readonly timeZone: string
  /** Minutes that the user has in a day. */
  readonly minutes: number
  /** Whether a mail asks the user after each meeting how it went; the day list asks in any case. */
  readonly asksOutcomes: boolean
}

const unchosen: Settings = { timeZone: 'UTC', minutes: 60, asksOutcomes: true }

export async function readSettings(reader: Reader): Promise<Settings> {
  const stored = (await reader.settings.get('user')) as Partial<Settings> | undefined
  return { ...unchosen, ...stored }
}

export async function readZone(reader: Reader): Promise<Zone> {
  return zoneIn(await readSettings(reader))
}

export function zoneIn({ timeZone }: Settings): Zone {
  // A machine with older zone data than the one that saved the name must still serve.
  return findZone(timeZone) ?? zoneOf(unchosen.timeZone)
}

const minutesOfADay = 24 * 60

/**
 * Changes the settings that are named and keeps the others. Another zone moves the day's edges, so that every verdict's
 * place on the day list is worked out anew.
 *
 * @throws Failure bad_input for a zone that is none, or minutes that a day does not have
 */
export async function saveSettings(writer: Writer, change: Partial<Settings>): Promise<Settings> {
  const faults = faultsOf(change)
  if (faults.length > 0) throw badInput('The settings are refused', faults)
  const before = await readSettings(writer)
  const after = { ...before, ...change }
  await writer.settings.set('user', after)
  if (after.timeZone !== before.timeZone) await writer.verdicts.expire('all')
  return after
}

function faultsOf({ timeZone, minutes }: Partial<Settings>): Fault[] {
  const faults: Fault[] = []
  if (timeZone !== undefined && !findZone(timeZone)) {
    faults.push({ where: 'settings', field: 'timeZone', found: timeZone, allowed: aZone.allowed })
  }
  const isMinutes = minutes === undefined || (Number.isInteger(minutes) && minutes >= 0 && minutes <= minutesOfADay)
  if (!isMinutes) {
    const allowed = `a whole number from 0 to ${minutesOfADay}`
    faults.push({ where: 'settings', field: 'minutes', found: String(minutes), allowed })
  }
  return faults
}
