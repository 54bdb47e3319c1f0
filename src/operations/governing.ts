// Which playbook governs a contact, worked out in memory: for what asks it of every contact there is. For one contact
// the store answers it (PlaybookReader.governing), by the same rule.
import type { Source } from '../domain/event.ts'
import type { PlaybookReference } from './kept.ts'
import { sourceKey } from './list-playbooks.ts'
import type { Reader } from './ports.ts'

export type Governing = (contact: string, source: Source | null) => PlaybookReference

/** The nearest choice wins: contact before source, a named source before its kind, the workspace last. */
export async function readGoverning(reader: Reader): Promise<Governing> {
  const newest = new Map((await reader.playbooks.newest()).map(({ id, version }) => [id, { id, version }]))
  const chosen = new Map<string, PlaybookReference>()
  for (const { scope, key, playbook } of await reader.playbooks.assignments()) {
    chosen.set(`${scope} ${key}`, newest.get(playbook)!)
  }
  return (contact, source) => {
    const named = source && chosen.get(`source ${sourceKey(source)}`)
    const ofKind = source && chosen.get(`source ${source.kind}`)
    return chosen.get(`contact ${contact}`) ?? named ?? ofKind ?? chosen.get('workspace ')!
  }
}
