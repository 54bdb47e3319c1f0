// The compiled playbooks: a version's text is read and compiled once in the life of the process.
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import { compilePlaybook, type Surroundings } from '../engine/compile-playbook.ts'
import type { Playbook } from '../engine/playbook.ts'
import { isFaulty, readPlaybook } from '../engine/read-playbook.ts'
import type { PlaybookReference } from './kept.ts'
import { learnedAsOf, limitBy, newestLearned } from './learned-limits.ts'
import type { PlaybookVersion, Reader, Shelf } from './ports.ts'
import { readChecked } from './save-playbook.ts'

/** @param around loaded when the first playbook is: the tables of holidays are large */
export function makeShelf(around: () => Promise<Surroundings>): Shelf {
  const compiled = new Map<string, Playbook>()
  return {
    async take(reader, reference) {
      // The workspace is part of the name: another's version 2 of `balanced` is another text.
      const name = JSON.stringify([reader.workspace, reference.id, reference.version])
      const known = compiled.get(name)
      if (known) return known
      const playbook = await compileStored(reader, reference, await around())
      compiled.set(name, playbook)
      return playbook
    },
    async compile(reader, text) {
      const newest = await reader.playbooks.newest()
      const file = readChecked(text, new Map(newest.map(version => [version.id, version.text])))
      return compilePlaybook(file, { ...(await around()), ...limitBy(await newestLearned(reader)) })
    },
  }
}

async function compileStored(reader: Reader, reference: PlaybookReference, around: Surroundings): Promise<Playbook> {
  const stored = await reader.playbooks.find(reference)
  if (!stored) {
    throw new Failure('not_found', `There is no version ${reference.version} of the playbook ${reference.id}`)
  }
  const extended = await textsAt(reader, stored.savedAt)
  const file = readPlaybook(stored.text, id => extended.get(id))
  if (isFaulty(file)) throw unreadable(stored)
  const learned = limitBy(await learnedAsOf(reader, stored.savedAt))
  return { ...compilePlaybook(file, { ...around, ...learned }), id: stored.id, version: stored.version }
}

/** The newest texts when a version was saved: what it extends stays as it was, so that a version means one thing. */
export async function textsAt(reader: Reader, savedAt: Instant): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const { id } of await reader.playbooks.newest()) {
    const known = (await reader.playbooks.versions(id)).filter(version => version.savedAt <= savedAt)
    const last = known.at(-1)
    if (last) texts.set(id, last.text)
  }
  return texts
}

/** Only a text that was checked is saved: this one was saved by a version of Tend that allowed more. */
function unreadable({ id, version }: PlaybookVersion): Failure {
  return new Failure('bad_input', `Version ${version} of the playbook ${id} can't be read any more: save it anew`)
}
