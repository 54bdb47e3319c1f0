// Remembers that two contacts are not one person, so that they are not offered again.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import { findRecord } from '../find-record.ts'
import type { Reader, Tend, Writer } from '../ports.ts'

const noun = 'unlike'
/** More than people have patience for. */
const mostDismissed = 1_000_000

export interface Dismissal {
  readonly a: string
  readonly b: string
  /** The merge that brought it along, in place of a person's word. */
  readonly merge?: string
  readonly now: Instant
}

/** @throws Failure not_found */
export function dismissPair(tend: Tend, dismissal: Dismissal & { readonly workspace: string }): Promise<void> {
  return tend.store.write(dismissal.workspace, writer => dismissIn(writer, dismissal), { isShort: true })
}

export async function dismissIn(writer: Writer, { a, b, merge, now }: Dismissal): Promise<void> {
  if (a === b) throw new Failure('bad_input', `${a} is one contact, which can’t be told from itself`)
  const [first, second] = [a, b].sort() as [string, string]
  for (const id of [first, second]) await findRecord(writer, id)
  const document = { id: `${first} ${second}`, state: '', key: second, contact: first, at: now }
  // A person's word stands, whatever a merge would say.
  if (merge === undefined) await writer.documents.save(noun, { ...document, value: {} })
  else await writer.documents.add(noun, { ...document, value: { merge } })
  await writer.pairs.remove({ a: first, b: second })
}

/** `a b` of every pair, the lesser id first. */
export async function dismissedPairs(reader: Reader): Promise<Set<string>> {
  const all = await reader.documents.list(noun, { limit: mostDismissed })
  return new Set(all.map(({ id }) => id))
}

/** Who is not the same person as a contact: the ids of the others. */
export async function dismissedWith(reader: Reader, contact: string): Promise<string[]> {
  return (await naming(reader, contact)).map(({ id }) => id.split(' ').find(other => other !== contact)!)
}

/** Of a contact who is erased, what others' records still say. */
export async function forgetDismissals(writer: Writer, contact: string): Promise<void> {
  for (const { id } of await naming(writer, contact)) await writer.documents.remove(noun, id)
}

/** Those that a merge had brought along. */
export async function forgetMerged(writer: Writer, { kept, merge }: { kept: string; merge: string }): Promise<void> {
  for (const { id, value } of await naming(writer, kept)) {
    if ((value as { merge?: string }).merge === merge) await writer.documents.remove(noun, id)
  }
}

const mostNaming = 10_000

/** A document follows its contact through merges, while its id and key stay: both are asked. */
async function naming(reader: Reader, contact: string): Promise<Document[]> {
  const [first, second] = [
    { contact, limit: mostNaming },
    { key: contact, limit: mostNaming },
  ]
  const all = [...(await reader.documents.list(noun, first)), ...(await reader.documents.list(noun, second))]
  return all.filter(({ id }) => id.split(' ').includes(contact))
}
