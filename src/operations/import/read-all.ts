// Opens all sources of an import: mail and calendars read whole, since whose they are is known only when all are read;
// tables and cards ready to be read page by page.
import { zoneOf } from '../../domain/zone.ts'
import { countryOfZone } from '../../formats/person/zone-of-place.ts'
import type { Tend } from '../ports.ts'
import { readSettings } from '../settings.ts'
import type { ImportCall } from './call.ts'
import { readSource } from './read-source.ts'
import type { ReadSource } from './reading.ts'

export async function readAll(call: ImportCall, timeZone: string): Promise<ReadSource[]> {
  const country = call.choices?.country ?? countryOfZone(timeZone)
  const read: ReadSource[] = []
  for (const source of call.sources) {
    const progress = { what: 'reading', file: source.name, total: source.size } as const
    const onBytes = (done: number) => call.onProgress?.({ ...progress, done })
    read.push(await readSource(source, { call, zone: zoneOf(timeZone), country, onBytes }))
  }
  return read
}

export async function chosenZone(tend: Tend, { workspace, choices }: ImportCall): Promise<string> {
  const told = choices?.timeZone
  return told ?? tend.store.read(workspace, async reader => (await readSettings(reader)).timeZone)
}
