// The zone that a calendar means by a TZID: IANA's name, Windows' name, or a name with an IANA one at its end.
import { findZone, type Zone } from '../../domain/zone.ts'
import { zoneOfWindows } from './windows-zones.ts'

/** Undefined for a name of the calendar's own making, which only its VTIMEZONE explains. */
export function zoneOfTzid(tzid: string): Zone | undefined {
  const name = tzid.trim().replaceAll(/^"|"$/g, '')
  return findZone(name) ?? findZone(zoneOfWindows(name) ?? '') ?? endingInZone(name) ?? byOutlookTitle(name)
}

/** `/freeassociation.sourceforge.net/Europe/Madrid`, `/mozilla.org/20050126_1/America/Argentina/Ushuaia`. */
function endingInZone(name: string): Zone | undefined {
  const parts = name.split('/')
  for (let count = Math.min(3, parts.length); count >= 2; count -= 1) {
    const zone = findZone(parts.slice(-count).join('/'))
    if (zone) return zone
  }
  return undefined
}

// What Outlook shows in its list, which some versions write as the TZID.
const titles: readonly (readonly [RegExp, string])[] = [
  [/Amsterdam, Berlin|Berlin, Stockholm/i, 'Europe/Berlin'],
  [/Brussels, Copenhagen/i, 'Europe/Paris'],
  [/Belgrade, Bratislava/i, 'Europe/Budapest'],
  [/Sarajevo, Skopje/i, 'Europe/Warsaw'],
  [/Dublin, Edinburgh/i, 'Europe/London'],
  [/Athens, (Bucharest|Istanbul)/i, 'Europe/Bucharest'],
  [/Helsinki, Kyiv|Helsinki, Kiev/i, 'Europe/Kyiv'],
  [/Eastern Time \(US/i, 'America/New_York'],
  [/Central Time \(US/i, 'America/Chicago'],
  [/Mountain Time \(US/i, 'America/Denver'],
  [/Pacific Time \(US/i, 'America/Los_Angeles'],
  [/Osaka, Sapporo/i, 'Asia/Tokyo'],
  [/Canberra, Melbourne/i, 'Australia/Sydney'],
  [/Coordinated Universal Time|^GMT$|^UTC$/i, 'UTC'],
]

function byOutlookTitle(name: string): Zone | undefined {
  const found = titles.find(([shape]) => shape.test(name))
  return found && findZone(found[1])
}
