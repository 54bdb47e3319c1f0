// Many who want one time at once, by one server or by two on one database.
import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../../src/domain/instant.ts'
import { noHolidays } from '../../../src/engine/compile-playbook.ts'
import { book } from '../../../src/operations/bookings/book.ts'
import { listBookings } from '../../../src/operations/bookings/booking.ts'
import { saveBookingPage, usualPage } from '../../../src/operations/bookings/booking-page.ts'
import { theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { databases } from '../../store/databases.ts'
import { tendOn } from '../../store/tend-on.ts'

const now = parseInstant('2026-11-22T12:00Z')!
const startsAt = parseInstant('2026-11-24T09:00Z')!
const parts = { kit: { surroundings: async () => noHolidays }, vault: { sign: (text: string) => text } }
const request = (place: number) => ({
  ...{ id: String(place).padStart(19, '0'), startsAt, name: 'Ana Ruiz', email: `visitor${place}@x.org` },
  ...({ phone: '', message: '', timeZone: 'UTC', language: 'en' } as const),
})

describe.each(databases)('on $name', database => {
  test('of eight who want the same time at once one gets it', async () => {
    const { store, again, drop } = await database.open()
    // Two stores of one process would wait for each other on the embedded database.
    const other = database.name === 'PostgreSQL' ? await again() : store
    const tends = [await tendOn(store, now), await tendOn(other, now)]
    const page = { ...usualPage, slug: 'talk', title: 'A talk' }
    await store.write(workspace, writer => saveBookingPage(writer, { page, isNew: true, now }))
    const calls = Array.from({ length: 8 }, (_, place) =>
      book(tends[place % 2]!, parts, { workspace, slug: 'talk', request: request(place) }),
    )
    const kinds = (await Promise.all(calls)).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['booked', ...Array(7).fill('taken')])
    expect(await store.read(workspace, reader => listBookings(reader, { limit: 10 }))).toHaveLength(1)
    if (other !== store) await other.close()
    await store.close()
    await drop()
  })
})
