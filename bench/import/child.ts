// One import, in a process of its own: how fast it was and how much memory it held at its peak, with the time that the
// verdicts' calendars and playbooks take once, whatever the size of the file.
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { openAt } from '../../src/boot/open.ts'
import { openSources } from '../../src/intake/open-sources.ts'
import { importFiles } from '../../src/operations/import/import-files.ts'
import { theWorkspace } from '../../src/operations/ports.ts'

const { file, folder, url } = JSON.parse(process.argv[2]!) as { file: string; folder?: string; url?: string }
const place = path.join(folder ?? '', 'tend.sqlite')
const tend = await openAt({
  folder: folder ?? '',
  database: url ? { url } : { file: place },
  databaseName: 'the bench',
})
const startedAt = performance.now()
const answer = await importFiles(tend, {
  ...{ workspace: theWorkspace, sources: await openSources([file]), now: Date.now(), isOffline: true },
})
const seconds = (performance.now() - startedAt) / 1000
const rows = answer.files[0]!.rows
const verdicts = await tend.store.read(theWorkspace, reader => reader.verdicts.countByKind())
await tend.store.close()
process.stdout.write(
  JSON.stringify({
    rowsASecond: Math.round(rows / seconds),
    seconds: Number(seconds.toFixed(1)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    ...{ created: answer.created, merged: answer.merged, events: answer.events, verdicts },
    ...(existsSync(place) && { databaseMb: Math.round(statSync(place).size / 1e6) }),
  }),
)
