// What playbooks are compiled with in this process.
import { countryOfZone, holidaysFromLibrary } from '../channels/holidays.ts'
import type { Surroundings } from '../engine/compile-playbook.ts'

export const surroundings: Surroundings = { holidays: holidaysFromLibrary, countryOf: countryOfZone }
