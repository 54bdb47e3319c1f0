// The settings of a workspace: their names, shapes and what holds while nothing was chosen.
import type { Zone } from '../domain/zone.ts'
import { findZone, zoneOf } from '../domain/zone.ts'
import type { Reader } from './ports.ts'

export interface Settings {
  /** Where the user's day begins and ends. */
  readonly timeZone: string
  /** Minutes that the user has in a day. */
  readonly minutes: number
}

const unchosen: Settings = { timeZone: 'UTC', minutes: 60 }

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
