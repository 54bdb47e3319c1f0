// The time zone that a country, or a part of a large one, lives in. A guess for when to write, not a fact: in a country
// of several zones the one that most people live in, or the middle one, so that quiet hours are missed by little.
import { countryCodes } from './country.ts'

const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  // CLDR still calls it Calcutta.
  IN: 'Asia/Kolkata',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  // Of the four large zones the second from the east: two hours off at most.
  US: 'America/Chicago',
  UZ: 'Asia/Tashkent',
  VN: 'Asia/Ho_Chi_Minh',
  // Kosovo, of which CLDR knows no zone.
  XK: 'Europe/Belgrade',
}

// Parts that most people of which share a zone, by zone; states on a border of zones go with their larger cities.
const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: {
    'America/New_York': `CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV|Connecticut|
      District of Columbia|Delaware|Florida|Georgia|Indiana|Kentucky|Massachusetts|Maryland|Maine|Michigan|North Carolina|
      New Hampshire|New Jersey|New York|Ohio|Pennsylvania|Rhode Island|South Carolina|Virginia|Vermont|West Virginia`,
    'America/Chicago': `AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI|Alabama|Arkansas|Iowa|Illinois|Kansas|Louisiana|
      Minnesota|Missouri|Mississippi|North Dakota|Nebraska|Oklahoma|South Dakota|Tennessee|Texas|Wisconsin`,
    'America/Denver': 'CO ID MT NM UT WY|Colorado|Idaho|Montana|New Mexico|Utah|Wyoming',
    'America/Phoenix': 'AZ|Arizona',
    'America/Los_Angeles': 'CA NV OR WA|California|Nevada|Oregon|Washington',
    'America/Anchorage': 'AK|Alaska',
    'Pacific/Honolulu': 'HI|Hawaii',
  },
  CA: {
    'America/Vancouver': 'BC|British Columbia',
    'America/Edmonton': 'AB|Alberta',
    'America/Regina': 'SK|Saskatchewan',
    'America/Winnipeg': 'MB|Manitoba',
    'America/Halifax': 'NS NB PE|Nova Scotia|New Brunswick|Prince Edward Island',
    'America/St_Johns': 'NL|Newfoundland and Labrador',
  },
  AU: {
    'Australia/Perth': 'WA|Western Australia',
    'Australia/Adelaide': 'SA|South Australia',
    'Australia/Darwin': 'NT|Northern Territory',
    'Australia/Brisbane': 'QLD|Queensland',
  },
}

const zoneByPart = new Map(
  Object.entries(parts).flatMap(([country, zones]) =>
    Object.entries(zones).flatMap(([zone, names]) => {
      const [codes = '', ...long] = names.split('|').map(name => name.trim())
      return [...codes.split(' '), ...long].map(name => [`${country}/${name.toLowerCase()}`, zone] as const)
    }),
  ),
)

/** @param country ISO 3166-1 alpha-2; @param region a state or province, by name or code */
export function zoneOfPlace(country: string, region = ''): string | undefined {
  return zoneOfPart(country, region) ?? mainZones[country] ?? onlyZone(country)
}

/** Undefined for a region that is not known, or none. */
export function zoneOfPart(country: string, region = ''): string | undefined {
  return zoneByPart.get(`${country}/${region.trim().toLowerCase()}`)
}

const onlyZones = new Map<string, string | undefined>()

/** Remembered: to ask Intl takes longer than to read the rest of a row. */
function onlyZone(country: string): string | undefined {
  if (!onlyZones.has(country)) {
    const zones = new Intl.Locale(`und-${country}`).getTimeZones?.() ?? []
    onlyZones.set(country, zones.length === 1 ? zones[0] : undefined)
  }
  return onlyZones.get(country)
}

const countries = new Map<string, string | undefined>()

/** The country that a zone is named for, or undefined for one that is none's, such as UTC. ISO 3166-1 alpha-2. */
export function countryOfZone(zone: string): string | undefined {
  if (!countries.has(zone)) {
    const isIn = (code: string) => new Intl.Locale(`und-${code}`).getTimeZones?.()?.includes(zone)
    countries.set(zone, countryCodes().find(isIn))
  }
  return countries.get(zone)
}
