// Imports texts into a fresh database, for the tests of imports.
import { parseInstant } from '../../src/domain/instant.ts'
import { writeEvent } from '../../src/domain/read-event.ts'
import type { ImportAnswer, ImportChoices } from '../../src/operations/import/call.ts'
import { importFiles } from '../../src/operations/import/import-files.ts'
import { memoryFile } from '../../src/operations/import/memory-file.ts'
import type { ImportSource } from '../../src/operations/import/ports.ts'
import { type Tend, theWorkspace } from '../../src/operations/ports.ts'
import { databases } from '../store/databases.ts'
import { tendOn } from '../store/tend-on.ts'

export const now = parseInstant('2026-11-22T12:00:00Z')!

export interface Workbench {
  readonly tend: Tend
  run(
    sources: readonly ImportSource[],
    more?: { choices?: ImportChoices; by?: string; isDryRun?: boolean; now?: number },
  ): Promise<ImportAnswer>
  /** Everyone, by name or address, with company, addresses and events in brief. */
  people(): Promise<Record<string, readonly string[]>>
  close(): Promise<void>
}

export async function openWorkbench(): Promise<Workbench> {
  const { store, drop } = await databases.at(-1)!.open()
  const tend = await tendOn(store, now)
  return {
    tend,
    run: (sources, more = {}) => importFiles(tend, { workspace: theWorkspace, sources, now, ...more }),
    people: () => peopleIn(tend),
    async close() {
      await store.close()
      await drop()
    },
  }
}

export function file(name: string, text: string): ImportSource {
  return memoryFile(name, new TextEncoder().encode(text))
}

export function mail(headers: Readonly<Record<string, string>>, body = 'Hello'): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `From - Mon Nov 02 10:00:00 2026\n${lines.join('\n')}\n\n${body}\n\n`
}

function peopleIn(tend: Tend): Promise<Record<string, readonly string[]>> {
  return tend.store.read(theWorkspace, async reader => {
    const people: Record<string, readonly string[]> = {}
    for (const id of await reader.contacts.ids({ limit: 1000 })) {
      const { contact } = (await reader.contacts.find(id))!
      const events = await reader.timelines.events(id)
      people[contact.name ?? contact.addresses[0]?.value ?? id] = events.map(event => {
        const {
          id: _,
          kind,
          at,
          ...fields
        } = writeEvent(event, instant => new Date(instant).toISOString().slice(0, 16))
        const written = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
        return [String(at), kind, ...written].join(' ')
      })
    }
    return people
  })
}
