// The playbooks as pages read them: each in brief, whole, and which governs whom.

import { Failure } from '../domain/failure.ts'
import { explainPlaybook } from '../engine/explain-playbook.ts'
import { isFaulty, type PlaybookFault, readPlaybook } from '../engine/read-playbook.ts'
import { didYouMean } from './nearest.ts'
import type { PlaybookVersion, Reader, Tend } from './ports.ts'

export interface PlaybookInBrief {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly philosophy: string
  readonly isShipped: boolean
  /** Contacts that it governs now. */
  readonly contacts: number
}

export async function listPlaybooks(tend: Tend, reader: Reader) {
  const counts = await reader.verdicts.countByPlaybook()
  const newest = await reader.playbooks.newest()
  const items = await Promise.all(newest.map(version => inBrief(tend, reader, { version, counts })))
  return { items, chosen: await chosen(reader) }
}

/** @throws Failure not_found */
export async function playbookPage(tend: Tend, reader: Reader, id: string) {
  const version = await findNewest(reader, id)
  const counts = await reader.verdicts.countByPlaybook()
  const { sentences } = await checkPlaybook(reader, version.text)
  return { ...(await inBrief(tend, reader, { version, counts })), text: version.text, sentences }
}

export interface PlaybookCheck {
  readonly faults: readonly PlaybookFault[]
  /** What it says, in words; empty where it has faults. */
  readonly sentences: readonly string[]
}

/** Checks a text, whose `extends` may name any playbook of the workspace. */
export async function checkPlaybook(reader: Reader, text: string): Promise<PlaybookCheck> {
  const texts = await newestTexts(reader)
  const read = readPlaybook(text, id => texts.get(id))
  return isFaulty(read) ? { faults: read, sentences: [] } : { faults: [], sentences: explainPlaybook(read) }
}

export async function newestTexts(reader: Reader): Promise<ReadonlyMap<string, string>> {
  return new Map((await reader.playbooks.newest()).map(({ id, text }) => [id, text]))
}

/** @throws Failure not_found, asking what was probably meant */
export async function findNewest(reader: Reader, id: string): Promise<PlaybookVersion> {
  const newest = await reader.playbooks.newest()
  const found = newest.find(version => version.id === id)
  if (found) return found
  const names = newest.map(version => version.id)
  throw new Failure('not_found', `There is no playbook ${id}.${didYouMean(id, names)}`, {
    act: `Name one of ${names.join(', ')}.`,
  })
}

interface Counted {
  readonly version: PlaybookVersion
  readonly counts: Readonly<Record<string, number>>
}

async function inBrief(tend: Tend, reader: Reader, { version, counts }: Counted): Promise<PlaybookInBrief> {
  const { title, philosophy } = await tend.shelf.take(reader, version)
  const { id, isShipped } = version
  return { id, version: version.version, title, philosophy, isShipped, contacts: counts[id] ?? 0 }
}

async function chosen(reader: Reader) {
  const assignments = await reader.playbooks.assignments()
  const of = (scope: string, key: string) =>
    assignments.find(assignment => assignment.scope === scope && assignment.key === key)?.playbook ?? null
  const sources = await reader.contacts.countBySource()
  return {
    workspace: of('workspace', '') ?? '',
    sources: sources.map(({ source, count }) => ({
      source,
      contacts: count,
      playbook: of('source', sourceKey(source)),
    })),
    contacts: assignments.filter(({ scope }) => scope === 'contact').length,
  }
}

/** The key of an assignment to a source. */
export function sourceKey({ kind, name }: { readonly kind: string; readonly name?: string }): string {
  return name === undefined ? kind : `${kind}:${name}`
}
