// How a booking page looks to its visitor, in their language: the offer, the form for the time that was chosen, what is
// booked.
import { html } from 'hono/html'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { Booking } from '../../operations/bookings/booking.ts'
import type { BookingPage } from '../../operations/bookings/booking-page.ts'
import { bookingWords } from '../../operations/bookings/visitor-words.ts'
import { whenWords } from '../../operations/bookings/when-words.ts'
import { formWords } from '../../operations/forms/form-words.ts'
import type { Language } from '../../operations/visitor-language.ts'

type Html = ReturnType<typeof html>

export function headView({ title, offer, minutes, place }: BookingPage, language: Language): Html {
  const words = bookingWords[language]
  // The address of a call is for those who come, not for everyone who looks.
  const where = isCall(place) ? words.online : place
  return html`<h1>${title}</h1>${offer ? html`<p class="lines">${offer}</p>` : ''}
<p class="hint">${minutes} ${words.minutes}${where ? html` · ${where}` : ''}</p>`
}

export function noticeView(notice: string | undefined): Html | '' {
  return notice ? html`<p class="notice" role="alert">${notice}</p>` : ''
}

/** What was typed before, where the form comes back. */
export interface Typed {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly message: string
}

export interface RequestView {
  readonly page: BookingPage
  readonly startsAt: Instant
  readonly timeZone: string
  readonly language: Language
  readonly id: string
  readonly typed: Typed
  readonly notice?: string | undefined
}

export function requestView({ page, startsAt, timeZone, language, id, typed, notice }: RequestView): Html {
  const [words, usual] = [bookingWords[language], formWords[language]]
  const mayBeEmpty = html`<span class="hint">(${usual.optional})</span>`
  const { minutes, slug, asksPhone } = page
  const phone = html`<div><label for="phone">${usual.phone} ${mayBeEmpty}</label>
<input id="phone" name="phone" type="tel" autocomplete="tel" maxlength="60" value="${typed.phone}"></div>`
  return html`${headView(page, language)}${noticeView(notice)}
<p><strong>${whenWords({ startsAt, minutes }, { timeZone, language })}</strong><br>
<a href="/b/${slug}?${new URLSearchParams({ zone: timeZone })}">${words.otherTime}</a></p>
<form method="post" action="/b/${slug}" accept-charset="utf-8">
<input type="hidden" name="at" value="${formatInstant(startsAt)}">
<input type="hidden" name="zone" value="${timeZone}">
<input type="hidden" name="id" value="${id}">
<div><label for="name">${words.yourName}</label><input id="name" name="name" autocomplete="name" required maxlength="200" value="${typed.name}"></div>
<div><label for="email">${usual.email}</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="320" value="${typed.email}"></div>
${asksPhone ? phone : ''}
<div><label for="message">${words.about} ${mayBeEmpty}</label>
<textarea id="message" name="message" rows="4" maxlength="4000">${typed.message}</textarea></div>
<p class="beside" aria-hidden="true"><label>${usual.leaveEmpty} <input name="homepage" tabindex="-1" autocomplete="off"></label></p>
<div><button>${words.book}</button></div>
</form>`
}

export interface BookedView {
  readonly booking: Booking
  /** It was made or moved just now. */
  readonly isNew: boolean
  /** It lies ahead, so it can be moved and cancelled. */
  readonly isAhead: boolean
  /** Its page still offers times. */
  readonly hasTimes: boolean
}

export function bookedView({ booking, isNew, isAhead, hasTimes }: BookedView): Html {
  const { title, place, token, state, language } = booking
  const words = bookingWords[language]
  const path = `/b/manage/${token}`
  const heading = isAhead ? (isNew ? words.booked : words.yours) : state === 'cancelled' ? words.cancelled : words.past
  const facts = html`<p><strong>${title}</strong><br>${whenWords(booking, booking)}${place ? html`<br>${placeView(place)}` : ''}</p>`
  if (!isAhead) {
    return html`<h1>${heading}</h1>${facts}${hasTimes ? html`<p><a class="button" href="${path}?move=1">${words.newTime}</a></p>` : ''}`
  }
  return html`<h1>${heading}</h1>${facts}
<p><a href="${path}/meeting.ics">${words.file}</a></p>
<p class="hint">${words.keep}</p>
<div class="row">${hasTimes ? html`<a class="button quiet" href="${path}?move=1">${words.otherTime}</a>` : ''}
<form method="post" action="${path}"><input type="hidden" name="do" value="cancel"><button class="quiet">${words.cancel}</button></form></div>`
}

function isCall(place: string): boolean {
  return /^https:\/\/\S+$/.test(place)
}

function placeView(place: string): Html {
  return isCall(place) ? html`<a href="${place}" rel="noreferrer">${place}</a>` : html`${place}`
}

export function moveView({ booking, startsAt }: { booking: Booking; startsAt: Instant }): Html {
  const { title, token, minutes, language } = booking
  const words = bookingWords[language]
  return html`<h1>${words.takeThis}</h1>
<p><strong>${title}</strong><br>${whenWords({ startsAt, minutes }, booking)}</p>
<form method="post" action="/b/manage/${token}"><input type="hidden" name="do" value="move">
<input type="hidden" name="at" value="${formatInstant(startsAt)}"><div class="row"><button>${words.take}</button>
<a class="button quiet" href="/b/manage/${token}?move=1">${words.chooseOther}</a></div></form>`
}
