// Adds, changes and removes users. Whose contacts are left behind is said and done by whoever removes: nobody's contacts
// are nobody's.

import { Failure, missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { handOverBookings } from '../bookings/hand-over.ts'
import { newId } from '../new-id.ts'
import { type Reader, type Tend, theUser, type Writer } from '../ports.ts'
import { saveSettings } from '../settings.ts'
import { assignAll } from './assign.ts'
import { type CheckedField, checkUser } from './check-user.ts'
import { findUser, readUsers, type User, type UserValue, userNoun, weekdays } from './user.ts'

export type UserChange = Partial<UserValue>

/** @throws Failure bad_input with every fault; conflict where another has the name or address */
export async function addUser(writer: Writer, { change, now }: { change: UserChange; now: Instant }): Promise<User> {
  const first = (await findUser(writer, theUser))!
  const unsaid: UserValue = {
    ...{ name: '', email: null, timeZone: first.timeZone, minutes: first.minutes },
    ...{ workingDays: weekdays, vacation: null, isActive: true },
  }
  const value = { ...unsaid, ...change }
  checkUser(value)
  const user = { ...value, id: newId(now) }
  await refuseTaken(writer, user)
  await keep(writer, user, now)
  return user
}

/** @throws as addUser; not_found */
export async function changeUser(
  writer: Writer,
  { id, change, now }: { id: string; change: UserChange; now: Instant },
): Promise<User> {
  const before = await takeUser(writer, id)
  const user = { ...before, ...change }
  checkUser(user)
  if (id === theUser && !user.isActive) throw new Failure('not_allowed', 'The first user always may sign in.', once)
  await refuseTaken(writer, user)
  if (id === theUser) await saveSettings(writer, { timeZone: user.timeZone, minutes: user.minutes })
  await keep(writer, user, now)
  // Another zone moves the day's edges, and with them every place on the day list.
  if (id !== theUser && user.timeZone !== before.timeZone) await writer.verdicts.expire({ owner: id })
  return user
}

const once = { act: 'Change somebody else.' }

/** Removes a user; their contacts and bookings go to another. Answers how many contacts those were. */
export async function removeUser(
  tend: Tend,
  writer: Writer,
  { id, to, now }: { readonly id: string; readonly to: string; readonly now: Instant },
): Promise<number> {
  await takeUser(writer, id)
  if (id === theUser)
    throw new Failure('not_allowed', 'The first user can’t be removed: the settings are theirs.', once)
  if (to === id) throw new Failure('bad_input', 'Their contacts need another owner.', { act: 'Name somebody else.' })
  await takeUser(writer, to)
  const moved = await assignAll(tend, writer, { from: id, to, now })
  await handOverBookings(writer, { from: id, to, now })
  await writer.documents.remove(userNoun, id)
  return moved
}

/** By id, name or email. @throws Failure not_found, with who there is */
export async function takeUser(reader: Reader, said: string): Promise<User> {
  const users = await readUsers(reader)
  const same = (text: string | null) => text !== null && text.toLowerCase() === said.toLowerCase()
  const found = users.find(({ id }) => id === said) ?? users.find(({ name, email }) => same(name) || same(email))
  if (found) return found
  const names = users.map(({ id, name }) => `${name} (${id})`).join(', ')
  throw missing('user', said, ` There are ${names}.`)
}

async function keep(writer: Writer, { id, ...value }: User, now: Instant): Promise<void> {
  const before = await writer.documents.find(userNoun, id)
  const document = { id, state: '', key: before?.key ?? '', contact: null, at: before?.at ?? now, value }
  await writer.documents.save(userNoun, document)
}

async function refuseTaken(reader: Reader, user: User): Promise<void> {
  const others = (await readUsers(reader)).filter(({ id }) => id !== user.id)
  const taken = (['name', 'email'] as const satisfies readonly CheckedField[]).find(field =>
    others.some(other => other[field] !== null && other[field]?.toLowerCase() === user[field]?.toLowerCase()),
  )
  if (taken) {
    throw new Failure('conflict', `Another user has the ${taken} ${user[taken]} already`, { act: 'Give another one.' })
  }
}
