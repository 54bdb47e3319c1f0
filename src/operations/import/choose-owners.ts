// Whose the contacts are that an import brings: chosen once for all of them, or by the column of a table that names an
// owner for each row. Whoever is known already stays with whom they are.
import { badInput } from '../../domain/failure.ts'
import { showFound } from '../../domain/fault.ts'
import { type Tend, theUser } from '../ports.ts'
import { takeUser } from '../team/save-user.ts'
import { openSpread } from '../team/spread-new.ts'
import { readUsers, type User } from '../team/user.ts'
import type { ImportCall } from './call.ts'
import type { Finding } from './finding.ts'
import type { Tally } from './tally.ts'

/** What is chosen to share the new contacts out among all. */
export const spreadOwners = 'spread'

export interface Owners {
  /** Asked once for each new contact. A name that is nobody's is told to the tally, each name once. */
  ownerOf(finding: Finding, tally: Pick<Tally, 'doubt'>): string
}

/** Each of them is shown to a person. */
const mostTold = 100

/** @throws Failure not_found for a user who is none; bad_input for one who gets no new contacts */
export function chooseOwners(tend: Tend, { workspace, choices, by = theUser, now }: ImportCall): Promise<Owners> {
  return tend.store.read(workspace, async reader => {
    const chosen = choices?.owner ?? by
    const users = (await readUsers(reader)).filter(({ isActive }) => isActive)
    const isSpread = chosen === spreadOwners
    const next = isSpread ? await openSpread(reader, { users, now }) : always(active(await takeUser(reader, chosen)).id)
    // Whoever works alone has no use for the owners of another system.
    return users.length === 1 ? { ownerOf: next } : { ownerOf: byColumn(users, next) }
  })
}

function always(owner: string): () => string {
  return () => owner
}

function active(user: User): User {
  if (user.isActive) return user
  throw badInput('The import can’t begin', [
    { where: 'choices', field: 'owner', found: showFound(user.name), allowed: 'a user who is active' },
  ])
}

function byColumn(users: readonly User[], next: () => string): Owners['ownerOf'] {
  const named = users.flatMap(({ id, name, email }) => [name, email].filter(text => text !== null).map(by(id)))
  const known = new Map(named)
  const told = new Set<string>()
  const allowed = `the name or email of an active user: ${users.map(({ name }) => name).join(', ')}`
  return ({ file, draft: { owner, row } }, tally) => {
    if (owner === undefined) return next()
    const found = known.get(plain(owner))
    if (found === undefined && !told.has(owner) && told.size < mostTold) {
      told.add(owner)
      tally.doubt(file, { row, field: 'owner', found: showFound(owner), allowed })
    }
    return found ?? next()
  }
}

function by(id: string) {
  return (text: string) => [plain(text), id] as const
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}
