// Days named by their distance from the day of writing: tomorrow, next week, in two weeks.

import { weekdayOf } from '../../domain/zone.ts'
import { alternatives } from './alternatives.ts'
import type { DayContext } from './day-order.ts'
import type { FoundDate } from './found-day.ts'

const tomorrow = alternatives('gu')`
    (?<!\p{L})(?:tomorrow|morgen früh|ab morgen|morgen|demain|mañana|domani|amanhã|jutra|jutro|imorgon|i morgon
    i morgen|huomenna|明日)(?!\p{L})
  `
const nextWeek = alternatives('gu')`
    (?<!\p{L})(?:next week|nächste[rn]? woche|kommende[rn]? woche|la semaine prochaine|(?:la )?próxima semana
    la semana que viene|(?:la )?prossima settimana|volgende week|semana que vem|przyszłym tygodniu|nästa vecka
    næste uge|neste uke|ensi viikolla|来週)(?!\p{L})
  `
const counted = alternatives('gu')`
    (?<!\p{L})(?:in|after|dans|en|tra|fra|over|em|dentro de|za|om|innen|nach) (a|an|one|two|three|four|\d{1,2}
    einer|zwei|drei|une|deux|trois|una|dos|tres|due|tre|een|twee|drie|uma|duas|två|to) (days?|weeks?|tagen?
    wochen?|jours?|semaines?|días?|semanas?|giorni|settimane?|dagen|weken|dias?|dni|tygodnie|dagar|veckor|dage
    uger)(?!\p{L})
  `
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  einer: 1,
  une: 1,
  una: 1,
  een: 1,
  uma: 1,
  two: 2,
  zwei: 2,
  deux: 2,
  dos: 2,
  due: 2,
  twee: 2,
  duas: 2,
  två: 2,
  to: 2,
  three: 3,
  drei: 3,
  trois: 3,
  tres: 3,
  tre: 3,
  drie: 3,
  four: 4,
}

/** Such days in a text in lower case, each a working day: nobody is back on a Sunday because a week is over. */
export function relativeDates(text: string, { today, language }: DayContext): FoundDate[] {
  const monday = today + 8 - weekdayOf(today)
  const found: FoundDate[] = []
  // German "morgen" is also "morning"; it means tomorrow only where German or Dutch is written.
  for (const match of text.matchAll(tomorrow)) {
    if (match[0] === 'morgen' && language !== 'de' && language !== 'nl') continue
    found.push(at(match, today + 1))
  }
  for (const match of text.matchAll(nextWeek)) found.push(at(match, monday))
  for (const match of text.matchAll(counted)) {
    const count = numbers[match[1] ?? ''] ?? Number(match[1])
    const isWeeks = /^(?:week|woche|semaine|semana|settiman|weken|tygod|veck|uge)/.test(match[2] ?? '')
    found.push(at(match, today + count * (isWeeks ? 7 : 1)))
  }
  return found
}

function at(match: RegExpExecArray, day: number): FoundDate {
  return { day, start: match.index, end: match.index + match[0].length, isRough: true }
}
