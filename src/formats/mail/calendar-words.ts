// Names of months and weekdays in the languages of language.ts, with their common short forms.
import type { Language } from './language.ts'

type Named = Exclude<Language, 'ja'>

// One word a month, its spellings parted by `|`; the short forms stand after the long ones.
const monthNames: Readonly<Record<Named, string>> = {
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  de: 'januar|jänner|jan februar|feber|feb märz|maerz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  fr: 'janvier|janv février|fevrier|févr|fev mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|decembre|déc|dec',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic',
  it: 'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic',
  nl: 'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec',
  pt: 'janeiro|jan fevereiro|fev março|marco|mar abril|abr maio junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  pl: 'stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru',
  sv: 'januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec',
  da: 'januar|jan februar|feb marts|mars|mar april|apr maj|mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov december|desember|dec|des',
  fi: 'tammikuuta|tammikuun helmikuuta|helmikuun maaliskuuta|maaliskuun huhtikuuta|huhtikuun toukokuuta|toukokuun kesäkuuta|kesäkuun heinäkuuta|heinäkuun elokuuta|elokuun syyskuuta|syyskuun lokakuuta|lokakuun marraskuuta|marraskuun joulukuuta|joulukuun',
}
const weekdayNames: Readonly<Record<Named, string>> = {
  en: 'monday|mon tuesday|tues|tue wednesday|weds|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun',
  de: 'montag|montags dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo',
  it: 'lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  pt: 'segunda-feira|segunda terça-feira|terca-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado|sabado domingo',
  pl: 'poniedziałek|poniedziałku|poniedziałkiem wtorek|wtorku środę|środa|środy czwartek|czwartku piątek|piątku sobotę|sobota|soboty niedzielę|niedziela|niedzieli',
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag',
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  fi: 'maanantaina|maanantai tiistaina|tiistai keskiviikkona|keskiviikko torstaina|torstai perjantaina|perjantai lauantaina|lauantai sunnuntaina|sunnuntai',
}

function numbered(names: string): Map<string, number> {
  const pairs = names
    .split(' ')
    .flatMap((spellings, place) => spellings.split('|').map(word => [word, place + 1] as const))
  return new Map(pairs)
}

/** Name in lower case → 1 January to 12 December. English is understood everywhere, since many mix it in. */
export function monthsOf(language: Language): ReadonlyMap<string, number> {
  return wordsOf(monthNames, language)
}

/** The same over all languages at once, where a text is too short to tell its own. */
export const everyMonth: ReadonlyMap<string, number> = new Map(
  Object.values(monthNames).flatMap(names => [...numbered(names)]),
)

/** Name in lower case → 1 Monday to 7 Sunday. */
export function weekdaysOf(language: Language): ReadonlyMap<string, number> {
  return wordsOf(weekdayNames, language)
}

function wordsOf(names: Readonly<Record<Named, string>>, language: Language): Map<string, number> {
  const english = numbered(names.en)
  if (language === 'ja' || language === 'en') return english
  // Not the short forms: "en mon absence" names no Monday.
  const long = [...english].filter(([name]) => name.length > 4)
  return new Map([...long, ...numbered(names[language])])
}

/** One pattern for all the names, the longest first so that `mar` does not cut `marzo`. */
export function namePattern(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].sort((a, b) => b.length - a.length).join('|')
}
