// Checks what an import was told, before anything is read.
import { badInput } from '../../domain/failure.ts'
import type { Fault } from '../../domain/fault.ts'
import { showFound } from '../../domain/fault.ts'
import { findZone } from '../../domain/zone.ts'
import { csvFields } from '../../formats/csv/header-words.ts'
import { countryCodes } from '../../formats/person/country.ts'
import { isEmailAddress } from '../../formats/person/email-address.ts'
import type { ImportChoices } from './call.ts'

/** @throws Failure bad_input, with all that is wrong */
export function checkChoices({ timeZone, country, ownAddresses = [], mapping = {} }: ImportChoices = {}): void {
  const faults: Fault[] = []
  const need = (isGood: boolean, field: string, [found, allowed]: [string, string]) => {
    if (!isGood) faults.push({ where: 'choices', field, found: showFound(found), allowed })
  }
  if (timeZone !== undefined)
    need(!!findZone(timeZone), 'timeZone', [timeZone, 'an IANA time zone, such as Europe/Madrid'])
  if (country !== undefined)
    need(countryCodes().includes(country), 'country', [country, 'a country’s two letters of ISO 3166-1, such as ES'])
  for (const address of ownAddresses) need(isEmailAddress(address.trim()), 'ownAddresses', [address, 'email addresses'])
  for (const [column, field] of Object.values(mapping).flatMap(Object.entries<string>)) {
    const allowed = `one of ${Object.keys(csvFields).join(', ')}, or nothing to leave the column out`
    need(field === '' || Object.hasOwn(csvFields, field), `mapping.${column}`, [field, allowed])
  }
  if (faults.length > 0) throw badInput('The import can’t begin', faults)
}
