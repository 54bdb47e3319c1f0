// Reads the editor's fields into what the server keeps.
import type { Page } from './queries.ts'

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Without owners where there is only one user to be. */
export type TypedPage = Omit<Page, 'owners'> & Partial<Pick<Page, 'owners'>>

export function readPage(form: FormData): TypedPage {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const number = (name: string) => Number(text(name))
  const isOn = (name: string) => form.get(name) !== null
  return {
    ...{ slug: text('slug'), title: text('title'), offer: text('offer'), place: text('place') },
    ...(isOn('hasOwners') && { owners: form.getAll('owners').map(String) }),
    language: (text('language') || null) as Page['language'],
    hours: readHours(text),
    ...{ minutes: number('minutes'), everyMinutes: number('everyMinutes'), daysAhead: number('daysAhead') },
    ...{ beforeMinutes: number('beforeMinutes'), afterMinutes: number('afterMinutes') },
    noticeMinutes: Math.round(number('noticeHours') * 60),
    mostPerDay: text('mostPerDay') === '' ? null : number('mostPerDay'),
    remindBefore: text('remindHours')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(hours => Math.round(Number(hours) * 60)),
    ...{ skipsHolidays: isOn('skipsHolidays'), asksPhone: isOn('asksPhone'), isOpen: isOn('isOpen') },
  }
}

function readHours(text: (name: string) => string): Page['hours'] {
  const hours: Page['hours'] = {}
  for (let day = 1; day <= 7; day += 1) {
    const stretches = [0, 1].flatMap(place => {
      const [from, to] = [minutesOf(text(`from-${day}-${place}`)), minutesOf(text(`to-${day}-${place}`))]
      // An end at midnight is the day's own.
      return from === undefined || to === undefined ? [] : [{ from, to: to === 0 ? 1440 : to }]
    })
    if (stretches.length > 0) hours[day] = stretches
  }
  return hours
}

function minutesOf(clock: string): number | undefined {
  const parts = /^(\d\d):(\d\d)/.exec(clock)
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : undefined
}

/** `09:00`; the midnight that ends a day is written as the one that begins it. */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}

/** What an address may hold of a title: `Ein Gespräch über Größe` → `ein-gespraech-ueber-groesse`. */
export function slugOf(title: string): string {
  const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' }
  return title
    .toLowerCase()
    .replaceAll(/[äöüßæøł]/g, letter => spelled[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
}
