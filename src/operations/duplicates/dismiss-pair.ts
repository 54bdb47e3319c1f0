// Remembers that two contacts are not one person, so that they are not offered again.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { findRecord } from '../find-record.ts'
import type { Reader, Tend, Writer } from '../ports.ts'

const noun = 'unlike'
/** More than people have patience for. */
const mostDismissed = 1_000_000

export interface Dismissal {
  readonly a: string
  readonly b: string
  readonly now: Instant
}

/** @throws Failure not_found */
export function dismissPair(tend: Tend, dismissal: Dismissal & { readonly workspace: string }): Promise<void> {
  return tend.store.write(dismissal.workspace, writer => dismissIn(writer, dismissal), { isShort: true })
}

export async function dismissIn(writer: Writer, { a, b, now }: Dismissal): Promise<void> {
  if (a === b) throw new Failure('bad_input', `${a} is one contact, which can’t be told from itself`)
  const [first, second] = [a, b].sort() as [string, string]
  for (const id of [first, second]) await findRecord(writer, id)
  await writer.documents.save(noun, {
    id: idOf(first, second),
    state: '',
    key: second,
    contact: first,
    at: now,
    value: {},
  })
  await writer.pairs.remove({ a: first, b: second })
}

/** `a b` of every pair, the lesser id first. */
export async function dismissedPairs(reader: Reader): Promise<Set<string>> {
  const all = await reader.documents.list(noun, { limit: mostDismissed })
  return new Set(all.map(({ id }) => id))
}

/** Of a contact who is erased, what others' records still say. */
export async function forgetDismissals(writer: Writer, contact: string): Promise<void> {
  const named = await writer.documents.list(noun, { key: contact, limit: 10_000 })
  for (const { id } of named) await writer.documents.remove(noun, id)
}

function idOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
