// What visitors of booking pages read that the user did not write: the pages, and the mails of a booking. Words that forms
// have as well are theirs.
import type { Language } from '../visitor-language.ts'
import type { BookingWords } from './words/booking-words.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { italian } from './words/italian.ts'
import { spanish } from './words/spanish.ts'

export const bookingWords: Readonly<Record<Language, BookingWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
}
