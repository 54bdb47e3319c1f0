// Sends what is approved until nothing is left to try, or until it is killed: the process under test of crash-mail.ts.
// Its arguments are the database's file and by how many minutes its clock is ahead of the start.
import { writeSync } from 'node:fs'
import { MINUTE_MS } from '../../src/domain/instant.ts'
import { sendNotices } from '../../src/operations/notices/send-notices.ts'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { openStore } from '../../src/store/open.ts'
import { draftsIn, kitOf, monday, pass } from '../mail/sending.ts'
import { tendOn } from '../store/tend-on.ts'

const [file, minutes] = process.argv.slice(2) as [string, string]
const start = monday + Number(minutes) * MINUTE_MS
const tend = await tendOn(await openStore({ file }, start), start)
using kit = kitOf({ chance: Math.random })
writeSync(1, 'ready\n')

/** Each pass is eleven minutes after the last: what was greylisted is tried again, what was left behind is taken up. */
for (let place = 0; place < 12; place += 1) {
  tend.clock.set(start + place * 11 * MINUTE_MS)
  await sendNotices(tend, kit, { workspace })
  const { toCheck, waiting } = await pass(tend, kit)
  const isOpen = toCheck.some(({ state }) => state === 'unconfirmed') || waiting.length > 0
  const notices = await tend.store.read(workspace, ({ documents }) =>
    Promise.all(['waiting', 'claimed', 'unconfirmed'].map(state => documents.count('notice', state))),
  )
  if (notices.some(count => count > 0)) continue
  if (!isOpen && (await draftsIn(tend, 'approved')).length === 0) break
}
await tend.store.close()
writeSync(1, 'done\n')
