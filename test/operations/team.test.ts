// A team: users with days of their own, who answers for whom, vacations that leave no heap, and a load that is spread.
import { beforeEach, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, type Instant } from '../../src/domain/instant.ts'
import { addIn } from '../../src/operations/add-contact.ts'
import { checkRebuild } from '../../src/operations/check-rebuild.ts'
import { type Reader, type Tend, theUser, theWorkspace, type Writer } from '../../src/operations/ports.ts'
import { renewAllDue } from '../../src/operations/renew-due.ts'
import { assignIn } from '../../src/operations/team/assign.ts'
import { saveDoorRules } from '../../src/operations/team/door-owner.ts'
import { addUser, changeUser, removeUser } from '../../src/operations/team/save-user.ts'
import { spreadTeam } from '../../src/operations/team/spread-team.ts'
import { teamDocument } from '../../src/operations/team/team-document.ts'
import { renewToken, revokeToken, userOfToken } from '../../src/operations/team/token.ts'
import type { User } from '../../src/operations/team/user.ts'
import { readToday } from '../../src/operations/today.ts'
import type { TestClock } from '../store/tend-on.ts'
import { now, type PastContact, person, tendWith } from './own-past.ts'

let tend: Tend & { readonly clock: TestClock }
const read = <Answer>(work: (reader: Reader) => Promise<Answer>) => tend.store.read(theWorkspace, work)
const write = <Answer>(work: (writer: Writer) => Promise<Answer>) => tend.store.write(theWorkspace, work)
const add = (name: string, more: Partial<User> = {}) =>
  write(writer => addUser(writer, { change: { name, ...more }, now: tend.clock.now() }))
const today = (owner?: string) => read(reader => readToday(tend, reader, owner === undefined ? {} : { owner }))

/** Met an hour ago at an event: a first note is due to each. */
function met(id: string, at: Instant = now - HOUR_MS): PastContact {
  return {
    contact: person(id),
    events: [{ id: `${id}-1`, at, kind: 'contact_added', source: { kind: 'event' }, met: true }],
  }
}

function promised(id: string, { at, due }: { at: Instant; due: Instant }): PastContact {
  const { contact, events } = met(id, at - HOUR_MS)
  const promise = { id: `${id}-2`, at, kind: 'promise_made', promise: id, by: 'us', what: 'the offer', due } as const
  return { contact, events: [...events, promise] }
}

async function toldOf(...past: PastContact[]) {
  await write(async writer => {
    for (const one of past) await addIn(tend, writer, { ...one, now: tend.clock.now() })
  })
  await renewAllDue(tend, theWorkspace, tend.clock.now())
}

beforeEach(async () => {
  tend = await tendWith([])
})

describe('users', () => {
  test('a user has a day of their own, on weekdays unless it is said otherwise', async () => {
    const ben = await add('Ben', { minutes: 30, timeZone: 'Asia/Tokyo' })
    expect(ben).toMatchObject({ minutes: 30, workingDays: [1, 2, 3, 4, 5], vacation: null, isActive: true })
    expect(await today(ben.id)).toMatchObject({
      minutes: 30,
      timeZone: 'Asia/Tokyo',
      owner: { name: 'Ben' },
      off: null,
    })
    expect(await today()).toMatchObject({ minutes: 60, timeZone: 'Europe/Madrid', owner: { id: theUser } })
  })

  test('faults of a user are all named, and a name or email is only one’s', async () => {
    const wrong = { name: ' ', minutes: -1, timeZone: 'Mars/Base', vacation: { from: '2026-02-30', to: '2026-03-01' } }
    await expect(write(writer => addUser(writer, { change: wrong, now }))).rejects.toMatchObject({
      faults: [{ field: 'name' }, { field: 'timeZone' }, { field: 'minutes' }, { field: 'vacation' }],
    })
    await add('Ben', { email: 'ben@example.com' })
    await expect(add('BEN')).rejects.toMatchObject({ code: 'conflict' })
    await expect(add('Bo', { email: 'Ben@example.com' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a vacation without end is refused', async () => {
    const vacation = { from: '2026-11-24', to: '9999-12-31' }
    await expect(add('Cleo', { vacation })).rejects.toMatchObject({ faults: [{ field: 'vacation' }] })
  })

  test('the first user’s zone and minutes are the settings', async () => {
    const change = { minutes: 25, name: 'Ana' }
    await write(writer => changeUser(writer, { id: theUser, change, now }))
    expect(await today()).toMatchObject({ minutes: 25, owner: { id: theUser, name: 'Ana' } })
  })

  test('a link opens for one user, until it is renewed, revoked, or its user is not active', async () => {
    const { id } = await add('Ben')
    const old = await write(writer => renewToken(writer, id))
    expect(await userOfToken(tend, old)).toBe(id)
    const token = await write(writer => renewToken(writer, id))
    expect([await userOfToken(tend, old), await userOfToken(tend, token)]).toEqual([undefined, id])
    expect(JSON.stringify(await read(reader => reader.documents.list('user', { limit: 9 })))).not.toContain(token)
    await write(writer => changeUser(writer, { id, change: { isActive: false }, now }))
    expect(await userOfToken(tend, token)).toBeUndefined()
    await write(writer => changeUser(writer, { id, change: { isActive: true }, now }))
    await write(writer => revokeToken(writer, id))
    expect([await userOfToken(tend, token), await userOfToken(tend, '')]).toEqual([undefined, undefined])
  })

  test('whoever is removed leaves nobody without an owner', async () => {
    const { id } = await add('Ben')
    await toldOf(met('c1'), met('c2'))
    await write(writer => assignIn(tend, writer, { contact: 'c1', owner: id, now }))
    expect(await write(writer => removeUser(tend, writer, { id, to: theUser, now }))).toBe(1)
    expect((await read(reader => reader.contacts.find('c1')))?.owner).toBe(theUser)
    await expect(write(writer => removeUser(tend, writer, { id: theUser, to: theUser, now }))).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

describe('who answers for whom', () => {
  test('a contact that is given away leaves one day list and is on the other, and a rebuild agrees', async () => {
    const ben = await add('Ben', { timeZone: 'Pacific/Auckland' })
    await toldOf(met('c1'))
    await write(writer => assignIn(tend, writer, { contact: 'c1', owner: ben.id, now }))
    expect((await today()).items).toEqual([])
    const theirs = await today(ben.id)
    expect([...theirs.items, ...(theirs.overflow?.items ?? [])].map(({ contact }) => contact.id)).toEqual(['c1'])
    expect((await checkRebuild(tend, { workspace: theWorkspace })).differences).toEqual([])
  })

  test('new contacts go by the rule of their source, else to whoever has the most room', async () => {
    const [ben, cleo] = [await add('Ben'), await add('Cleo')]
    const rules = { rules: [{ source: 'referral', owner: cleo.id }], others: 'least_loaded' } as const
    await write(writer => saveDoorRules(writer, rules))
    const referred = {
      ...met('r1'),
      events: met('r1').events.map(event => ({ ...event, source: { kind: 'referral' } as const })),
    }
    for (const one of [referred as PastContact, met('c1'), met('c2'), met('c3')]) await toldOf(one)
    const owners = await Promise.all(['r1', 'c1', 'c2', 'c3'].map(id => read(reader => reader.contacts.find(id))))
    expect(owners[0]?.owner).toBe(cleo.id)
    expect(new Set(owners.map(record => record?.owner))).toEqual(new Set([theUser, ben.id, cleo.id]))
  })

  test('a user alone has everybody, whatever the rules', async () => {
    await toldOf(met('c1'))
    expect((await read(reader => reader.contacts.find('c1')))?.owner).toBe(theUser)
  })
})

describe('the load of a team', () => {
  test('strangers go from a full day to one with room; who talks with their owner stays; the rest is named', async () => {
    const ben = await add('Ben', { minutes: 20 })
    const strangers = Array.from({ length: 20 }, (_, place) => met(`c${String(place).padStart(2, '0')}`))
    await toldOf(...strangers, promised('ana', { at: now - DAY_MS, due: now + 2 * HOUR_MS }))
    const before = await read(reader => teamDocument(reader, now))
    const [first] = before.users
    expect(first!.overflow!.minutes).toBeGreaterThan(0)
    expect(before.moves.map(({ to }) => to)).toEqual(Array.from({ length: 4 }, () => ben.id))
    expect(before.moves.every(({ isStranger }) => isStranger)).toBe(true)
    expect(await spreadTeam(tend)).toHaveLength(4)
    const theirs = await today(ben.id)
    expect([theirs.items.length, theirs.overflow]).toEqual([4, null])
    expect((await read(reader => reader.contacts.find('ana')))?.owner).toBe(theUser)
    expect((await read(reader => teamDocument(reader, now))).moves).toEqual([])
  })

  test('an owner on vacation: who may wait waits, who is promised something is named with who could step in', async () => {
    const vacation = { from: '2026-11-16', to: '2026-11-27' }
    const ben = await add('Ben', { minutes: 60, vacation })
    await toldOf(promised('ana', { at: now - DAY_MS, due: now + 2 * HOUR_MS }), met('c1'))
    for (const contact of ['ana', 'c1']) await write(writer => assignIn(tend, writer, { contact, owner: ben.id, now }))
    const { users, moves } = await read(reader => teamDocument(reader, now))
    const away = users.find(({ id }) => id === ben.id)!
    expect(away.days[0]).toMatchObject({ minutes: 0, off: 'vacation' })
    expect(away.needsCover).toMatchObject([{ contact: { id: 'ana' }, by: theUser }])
    expect(away.needsCover[0]!.why).toBe('A promise breaks: the offer, due 16 Nov 2026, 12:00.')
    expect(moves).toMatchObject([{ contact: { id: 'c1' }, from: ben.id, to: theUser }])
    expect(await today(ben.id)).toMatchObject({ off: 'vacation', backOn: '2026-11-30', minutes: 0, items: [] })
  })

  test('two weeks away leave no heap: the first day back fits the minutes, promises first, the rest with its cost', async () => {
    const crowd = Array.from({ length: 60 }, (_, place) => met(`c${String(place).padStart(2, '0')}`))
    const due = now + 15 * DAY_MS
    await toldOf(...crowd, promised('ana', { at: now, due }), promised('ben', { at: now, due: now + 3 * DAY_MS }))
    const back = now + 14 * DAY_MS
    tend.clock.set(back)
    await renewAllDue(tend, theWorkspace, back)
    const list = await today()
    expect(list.plannedMinutes).toBeLessThanOrEqual(60)
    expect(list.items.slice(0, 2).map(({ contact, section }) => [contact.id, section])).toEqual([
      ['ben', 'promise'],
      ['ana', 'promise'],
    ])
    expect(list.overflow?.says).toMatch(/do not fit and would take \d+ .*more/)
    // Nothing was stacked up meanwhile: one touch a contact, however many would have been due in two weeks.
    expect(new Set(list.items.map(({ contact }) => contact.id)).size).toBe(list.items.length)
    expect(list.items.length + list.overflow!.count).toBeLessThanOrEqual(62)
  })
})
