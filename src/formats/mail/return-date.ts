// Reads from an absence on which day its writer will be back. Every date in the text is weighed by the words around
// it: "back on" beats "until", a date after "from" says when the absence began and is none.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { weekdayOf } from '../../domain/zone.ts'
import type { DayContext } from './day-order.ts'
import { type FoundDate, findDates } from './found-date.ts'
import { languageOf } from './language.ts'

export interface AbsenceText {
  /** Subject and body; the words that the person wrote, without what they quote. */
  readonly text: string
  readonly sentAt: Instant
  readonly offsetMs: number
  readonly senderDomain: string
}

const RETURN = 3
const UNTIL = 2
const NONE = 0

const returning = new RegExp(
  '\\b(?:back|return\\w*|resum\\w+|reachable again|again|(?<!not |un)available (?:again |from|on|as of)' +
    '|zurück|wieder|rückkehr' +
    '|retour|reviend\\w+|reviens|rentr\\w+|reprend\\w+|à nouveau|de nouveau' +
    '|vuelta|regres\\w+|vuelv\\w+|volver\\w+|reincorpor\\w+|incorporar\\w+|de nuevo|nuevamente' +
    '|ritorno|rientr\\w+|ritorn\\w+|torno|torner\\w+|di nuovo|nuovamente' +
    '|terug|weer|opnieuw|de volta|retorn\\w+|volto|voltar\\w+|novamente' +
    '|wracam|wróc\\w+|powr\\w+|ponownie|z powrotem|tillbaka|åter\\w*|igen|tilbage|tilbake|igjen|palaan|takaisin|paluu)',
  'iu',
)
// Words that may stand after the date in languages that end the sentence with them.
const returningAfter =
  /^[^.!?\n]{0,45}?\b(?:wieder|zurück|weer|terug|tillbaka|åter|igen|tilbage|tilbake|igjen|takaisin)(?![\p{L}])|^(?:\s*[(（].[)）])?\s*(?:から|より|に)[^。]{0,12}(?:出社|出勤|復帰|戻|対応|業務|返信|再開)|^[^.!?\n]{0,12}\b(?:i will be|i'll be|we will be) back/iu
const untilBefore = new RegExp(
  '(?:until|till|\\btil|thru|through|to|and|-|–|—|~|〜|～|bis(?: zum| einschließlich| inkl\\.?| zu)?|jusqu.?(?:au|à|en)?|au|hasta|al|fino|tot(?: en met)?|t/m|até|ao?|do(?: dnia)?|t\\.?o\\.?m\\.?|(?:till|til) o[ck]h? med|til og med|frem til|saakka|asti|eind|fin|end(?: of)?)' +
    '[\\s,:]*(?:and including |incl\\.? |inclusive |including |al |a |el |il |le |the |den |dem |de |dia |día |zum |dnia |einschließlich )*[\\s,]*$',
  'iu',
)
const untilAfter = /^(?:\s*[(（].[)）])?\s*(?:まで|迄|asti|saakka)/
const inclusive =
  /through|thru|inclusive|including|incl\.|einschließlich|einschl|inkl|inclus\b|compris|incluido|inclusive|incluso|compreso|t\/m|tot en met|włącznie|t\.?o\.?m\b|till och med|til og med|いっぱい/iu
const beginning =
  /(?:from|since|starting|beginning|as of|vom|von|ab|seit|du|dès|depuis|del|desde|dal|dalle|van|vanaf|od|från|fra|från och med|sent|dated?)[\s,:]*(?:the |dem |den |el |il |le |dia |día |dnia )?[\s,]*$/iu

/** The day of return, in days since 1970-01-01 by the writer's calendar; undefined when the text names none. */
export function returnDay(absence: AbsenceText): number | undefined {
  const text = absence.text.toLowerCase().replaceAll(/\s+/g, ' ')
  const today = Math.floor((absence.sentAt + absence.offsetMs) / DAY_MS)
  const context: DayContext = { ...absence, language: languageOf(text), today }
  const dates = findDates(text, context)
  const weighed = dates.map((date, place) => weigh(text, date, { previous: dates[place - 1], next: dates[place + 1] }))
  const best = Math.max(NONE, ...weighed.map(({ weight }) => weight))
  if (best === NONE) return undefined
  // The last of the same weight: "out 1–5 May and 8–12 May, back after that".
  const chosen = weighed.filter(({ weight, day }) => weight === best && day >= today - 60).at(-1)
  return chosen && businessDay(chosen)
}

interface Weighed {
  readonly day: number
  readonly weight: number
  readonly isLastAway: boolean
  readonly isRough: boolean
}

function weigh(text: string, date: FoundDate, around: { previous?: FoundDate; next?: FoundDate }): Weighed {
  const before = clause(text.slice(Math.max(around.previous?.end ?? 0, date.start - 60), date.start), 'last')
  const after = clause(text.slice(date.end, Math.min(around.next?.start ?? text.length, date.end + 50)), 'first')
  const isUntil = untilBefore.test(before) || untilAfter.test(after)
  const isReturn =
    returningAfter.test(after) ||
    (returning.test(before) && !(isUntil && !/back|wieder|return/.test(before.slice(-30))))
  const isStart = beginning.test(before) && !isReturn && !/available|erreichbar|disponi|bereikbaar/.test(before + after)
  const weight = isStart ? NONE : isReturn && !endsAway(before) ? RETURN : isUntil ? UNTIL : NONE
  const isLastAway = weight === UNTIL && inclusive.test(before.slice(-30) + after.slice(0, 20))
  return { day: date.day, weight, isLastAway, isRough: date.isRough }
}

/** "I will return your mail; I am away until …": the nearer word decides. */
function endsAway(before: string): boolean {
  return (
    /(?:until|till|bis|jusqu|hasta|fino|tot|até|thru|through)[^,;]{0,12}$/.test(before) &&
    !/(?:back|return\w*|wieder|zurück)[^,;]{0,25}$/.test(before)
  )
}

/** Weekends end an absence on paper only: who names a Saturday, or a last day away, is back on the next working day. */
function businessDay({ day, isLastAway, isRough }: Weighed): number {
  let back = isLastAway ? day + 1 : day
  while ((isLastAway || isRough) && weekdayOf(back) > 5) back += 1
  return back
}

function clause(text: string, which: 'first' | 'last'): string {
  // A full stop ends a clause only before a space and a letter: "12. August" and "t.o.m." go on.
  const parts = text.split(/[!?;。]|\.(?=\s+\p{L}{3,}[^.]*$)(?<!\d\.)/u)
  return (which === 'last' ? parts.at(-1) : parts[0]) ?? ''
}
