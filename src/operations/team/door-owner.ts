// Who answers for a contact that comes by a door: whom a rule names for where they came from, else the first user, or
// whoever has the most room.
import type { Source } from '../../domain/event.ts'
import { badInput } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { findZone } from '../../domain/zone.ts'
import { newestLearned } from '../learned-limits.ts'
import { sourceKey } from '../list-playbooks.ts'
import { type Reader, theUser, type Writer } from '../ports.ts'
import { openMinutes } from './open-minutes.ts'
import { dayNow, minutesOn, readUsers, type User } from './user.ts'

export interface DoorRules {
  /** `kind` or `kind:name` of a source, and whose its contacts are; the first that fits, a name before its kind. */
  readonly rules: readonly { readonly source: string; readonly owner: string }[]
  /** Whose all others are. */
  readonly others: 'first' | 'least_loaded'
}

const settingName = 'doorRules'
const unchosen: DoorRules = { rules: [], others: 'first' }

export async function readDoorRules(reader: Reader): Promise<DoorRules> {
  return { ...unchosen, ...((await reader.settings.get(settingName)) as Partial<DoorRules> | undefined) }
}

/** @throws Failure bad_input for a rule that names nobody */
export async function saveDoorRules(writer: Writer, rules: DoorRules): Promise<DoorRules> {
  const known = new Set((await readUsers(writer)).map(({ id }) => id))
  const faults = rules.rules
    .filter(({ owner }) => !known.has(owner))
    .map(({ source, owner }) => ({
      where: `rule ${source}`,
      field: 'owner',
      found: owner,
      allowed: [...known].join(', '),
    }))
  if (faults.length > 0) throw badInput('The rules are refused', faults)
  await writer.settings.set(settingName, rules)
  return rules
}

export async function ownerForNew(
  reader: Reader,
  { source, now }: { readonly source: Source | null; readonly now: Instant },
): Promise<string> {
  const users = (await readUsers(reader)).filter(({ isActive }) => isActive)
  if (users.length === 1) return theUser
  const { rules, others } = await readDoorRules(reader)
  const named = ruleFor(rules, source)
  if (named && users.some(({ id }) => id === named.owner)) return named.owner
  return others === 'first' ? theUser : leastLoaded(reader, users, now)
}

function ruleFor(rules: DoorRules['rules'], source: Source | null) {
  if (!source) return undefined
  return rules.find(rule => rule.source === sourceKey(source)) ?? rules.find(rule => rule.source === source.kind)
}

/** By the share of the day's minutes that is taken; whoever is off today comes last, the first by id among equals. */
async function leastLoaded(reader: Reader, users: readonly User[], now: Instant): Promise<string> {
  const learned = await newestLearned(reader)
  const taken: { readonly id: string; readonly share: number }[] = []
  for (const user of users) {
    const day = dayNow(findZone(user.timeZone)!, now)
    const minutes = minutesOn(user, day)
    const open = await openMinutes(reader, { owner: user.id, day, learned })
    taken.push({ id: user.id, share: minutes > 0 ? open / minutes : Number.POSITIVE_INFINITY })
  }
  return taken.sort((a, b) => a.share - b.share || (a.id < b.id ? -1 : 1))[0]!.id
}
