// How free times look to a visitor: a few days of them on their own clock, a list of zones, ways to later and earlier days.
import { html } from 'hono/html'
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { dayOf, toWallTime, zoneOf } from '../../domain/zone.ts'
import { bookingWords } from '../../operations/bookings/visitor-words.ts'
import { clockWords, dayWords } from '../../operations/bookings/when-words.ts'
import type { Language } from '../../operations/visitor-language.ts'

type Html = ReturnType<typeof html>

export interface TimesView {
  /** The path of the page that shows them. */
  readonly path: string
  readonly times: readonly Instant[]
  /** IANA: on whose clock they are shown. */
  readonly timeZone: string
  readonly language: Language
  /** The first day shown, `2027-03-16`; left out = the first that has a time. */
  readonly from?: string | undefined
  /** What else the links carry. */
  readonly carried?: Readonly<Record<string, string>>
}

const daysShown = 7
// V8 lists some places by names that they no longer go by; both names of each are the same zone.
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}
const zones = Intl.supportedValuesOf('timeZone')
  .map(zone => renamed[zone] ?? zone)
  .sort()

export function timesView(view: TimesView): Html {
  const days = daysOf(view)
  const words = bookingWords[view.language]
  if (days.length === 0) return html`${zoneForm(view)}<p>${words.noneFree}</p>`
  const asked = days.findIndex(({ date }) => date >= (view.from ?? ''))
  const place = asked < 0 ? Math.max(days.length - daysShown, 0) : asked
  const shown = days.slice(place, place + daysShown)
  const earlier = place > 0 && days[Math.max(place - daysShown, 0)]
  const later = days[place + daysShown]
  return html`${zoneForm(view)}
${shown.map(day => dayView(view, day))}
<nav class="row" aria-label="${words.otherDays}">
${earlier ? html`<a class="button quiet" href="${linkTo(view, { from: earlier.date })}">${words.earlier}</a>` : ''}
${later ? html`<a class="button quiet" href="${linkTo(view, { from: later.date })}">${words.later}</a>` : ''}
</nav>`
}

interface Day {
  readonly date: string
  readonly times: readonly Instant[]
}

function daysOf({ times, timeZone }: TimesView): Day[] {
  const zone = zoneOf(timeZone)
  const days = Map.groupBy(times, time => dayOf(toWallTime(zone, time)))
  return [...days].map(([day, of]) => ({ date: new Date(day * DAY_MS).toISOString().slice(0, 10), times: of }))
}

function dayView(view: TimesView, { times, date }: Day): Html {
  return html`<section><h2 id="day-${date}">${dayWords(times[0] as Instant, view)}</h2>
<ul class="times" aria-labelledby="day-${date}">${times.map(
    time =>
      html`<li><a href="${linkTo(view, { at: new Date(time).toISOString() })}">${timeWords(time, times, view)}</a></li>`,
  )}</ul></section>`
}

/** When the clocks go back an hour shows twice: then each says which it is. */
function timeWords(time: Instant, ofTheDay: readonly Instant[], view: TimesView): string {
  const { timeZone } = view
  const words = clockWords(time, view)
  const zone = zoneOf(timeZone)
  const wall = toWallTime(zone, time)
  const isTwice = ofTheDay.some(other => other !== time && toWallTime(zone, other) === wall)
  if (!isTwice) return words
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(time)
  return `${words} ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`
}

function zoneForm({ path, timeZone, language, from, carried = {} }: TimesView): Html {
  const words = bookingWords[language]
  const options = (zones.includes(timeZone) ? zones : [timeZone, ...zones]).map(
    zone =>
      html`<option value="${zone}"${zone === timeZone ? html` selected` : ''}>${zone.replaceAll('_', ' ')}</option>`,
  )
  const hidden = Object.entries(carried).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form class="zone" action="${path}">${hidden}
<div><label for="zone">${words.zone}</label><select id="zone" name="zone">${options}</select></div>
<div><label for="from">${words.from}</label><input id="from" name="from" type="date" value="${from ?? ''}"></div>
<button class="quiet">${words.show}</button></form>`
}

function linkTo({ path, timeZone, carried = {} }: TimesView, more: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams({ ...carried, zone: timeZone, ...more })}`
}
