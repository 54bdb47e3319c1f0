// When a meeting is, in words, as somebody's own clock shows it and in their language.
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Language } from '../visitor-language.ts'

/** Of Europe's several ways to write dates, those with a clock of 24 hours. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT' }

/** Whose clock shows it, in which words; left out = English. */
export interface Reading {
  readonly timeZone: string
  readonly language?: Language
}

/** `Tuesday 16 March 2027, 09:00–09:30 (Europe/Berlin)` */
export function whenWords(meeting: { startsAt: Instant; minutes: number }, reading: Reading): string {
  const { startsAt, minutes } = meeting
  const ends = clockWords(startsAt + minutes * MINUTE_MS, reading)
  return `${dayWords(startsAt, reading)}, ${clockWords(startsAt, reading)}–${ends} (${reading.timeZone})`
}

/** `Tuesday 16 March 2027` */
export function dayWords(at: Instant, { timeZone, language = 'en' }: Reading): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const words = new Intl.DateTimeFormat(locales[language], { ...parts, timeZone }).format(at)
  // It stands at the head of a line. Releases differ in whether a comma follows the weekday in English.
  const headed = words.slice(0, 1).toLocaleUpperCase(locales[language]) + words.slice(1)
  return language === 'en' ? headed.replace(',', '') : headed
}

/** `09:00` */
export function clockWords(at: Instant, { timeZone, language = 'en' }: Reading): string {
  return new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
}
