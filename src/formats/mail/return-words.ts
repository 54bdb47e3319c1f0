// The words around a date that say what it is in an absence, in the languages of language.ts.
import { alternatives } from './alternatives.ts'

const start = '(?<!\\p{L})'

function words(list: readonly string[], tail: string): RegExp {
  return new RegExp(`${start}(?:${list.join('|')})${tail}`, 'iu')
}

const back = [
  'back|return\\p{L}*|resum\\p{L}+|reachable again|again|(?<!not )available (?:again |from|on|as of)',
  'zurück|wieder|rückkehr',
  'retour|reviend\\p{L}+|reviens|rentr\\p{L}+|reprend\\p{L}+|à nouveau|de nouveau',
  'vuelta|regres\\p{L}+|vuelv\\p{L}+|volver\\p{L}+|reincorpor\\p{L}+|incorporar\\p{L}+|de nuevo|nuevamente',
  'ritorno|rientr\\p{L}+|ritorn\\p{L}+|torno|torner\\p{L}+|di nuovo|nuovamente',
  'terug|weer|opnieuw',
  'de volta|retorn\\p{L}+|volto|voltar\\p{L}+|novamente',
  'wracam|wróc\\p{L}+|powr\\p{L}+|ponownie|z powrotem',
  'tillbaka|åter\\p{L}*|igen|tilbage|tilbake|igjen',
  'palaan|takaisin|paluu',
]
const until = [
  'until|till?|thru|through|end(?: of)?',
  'bis(?: zum| einschließlich| inkl\\.?| zu)?',
  "jusqu['’ ]?(?:au|à|en|a)?",
  'hasta',
  'fino',
  'tot(?: en met)?|t/m',
  'até',
  'do(?: dnia)?',
  't\\.?o\\.?m\\.?|(?:till|til) o[ck]h? med|frem til',
]
// Between two dates also: "from 3 to 12 August", "du 3 au 12", "3–12 August".
const between = ['to|and|bis|und|au|al|a|ao|tot|en|do|till?', '[-–—~〜～]']
const article = [
  '(?:(?:and including|incl\\.?|inclusive|including|al|el|il|la|le|the|den|dem|der|de|dia|día|zum|dnia',
  'einschließlich|am|on)\\s+)*[\\s,]*$',
].join('|')

/** Back on …: somewhere in the clause before the date. */
export const backBefore = words(back, '(?!\\p{L})')
/** … and close to it, so that it belongs to this date and not to what stands before "until". */
export const backNear = words(back, '(?!\\p{L})[^,;]{0,25}$')
/** "ab dem 12. August wieder", "12 augustus weer", 12日から出社: languages that put it behind. */
export const backAfter = alternatives('iu')`
    ^[^!?]{0,45}?(?<!\p{L})(?:wieder|zurück|weer|terug|tillbaka|åter|igen|tilbage|tilbake|igjen
    takaisin)(?!\p{L})
    ^(?:\s*[(（].[)）])?\s*(?:から|より|に)[^。]{0,12}(?:出社|出勤|復帰|戻|対応|業務|返信|再開)
    ^[^!?]{0,12}(?:i will be|i'll be|we will be) back
  `
export const untilBefore = new RegExp(
  `(?:${start}(?:${[...until, between[0]].join('|')})|${between[1]})[\\s,:]*${article}`,
  'iu',
)
export const untilNear = words(until, '(?!\\p{L})[^,;]{0,14}$')
export const untilAfter = /^(?:\s*[(（].[)）])?\s*(?:まで|迄|asti|saakka)/
/** The date named is the last day away. */
export const lastDay = alternatives('iu')`
    (?<!\p{L})(?:through|thru|inclusive|including|incl\.|einschließlich|einschl|inkl|inclus|compris|incluido
    incluso|compreso|t\/m|tot en met|włącznie|t\.?o\.?m|till och med|til og med)
    いっぱい
  `
/** The date named is the first day away. */
export const beginsBefore = words(
  [
    'from|since|starting|beginning|as of|sent|dated?',
    'vom|von|ab|seit',
    'du|dès|depuis',
    'del|desde|dal|dalle',
    'van|vanaf|od|från|fra',
  ],
  `[\\s,:]*${article}`,
)
/** … unless it is the first day on which they can be reached. */
export const openFrom = /available|reachable|erreichbar|disponi|bereikbaar|joignable|reperibile|dostępn|anträffbar/i
