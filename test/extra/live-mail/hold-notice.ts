// An invitation through real servers: it goes out once, arrives with its calendar part, and is no touch when the Sent folder
// is read.
import { equal, match } from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { connectImap } from '../../../src/channels/email/imap.ts'
import type { MailKit } from '../../../src/operations/mail/ports.ts'
import { queueNotice } from '../../../src/operations/notices/notice.ts'
import { findNotice } from '../../../src/operations/notices/queued-notice.ts'
import { sendNotices } from '../../../src/operations/notices/send-notices.ts'
import { type Tend, theWorkspace as workspace } from '../../../src/operations/ports.ts'
import type { Checks } from './checks.ts'
import { secret } from './hold-channel.ts'
import type { MailServers } from './mail-servers.ts'

export interface NoticeStory {
  readonly servers: MailServers
  readonly tend: Tend
  readonly kit: MailKit
  readonly to: string
  sync(): Promise<unknown>
}

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Tend//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:live-1@seller.test',
  'DTSTAMP:20261102T090000Z',
  'DTSTART:20261110T090000Z',
  'DTEND:20261110T093000Z',
  'SUMMARY:Our call',
  'ORGANIZER:mailto:seller@seller.test',
  'ATTENDEE:mailto:answering@prospect.test',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

export async function holdNotice(story: NoticeStory, { check }: Checks): Promise<void> {
  const { tend, kit, servers, to } = story
  const now = tend.clock.now()
  const before = await tend.store.read(workspace, reader => reader.timelines.events('answering'))
  await tend.store.write(workspace, writer =>
    queueNotice(writer, {
      ...{ id: 'live', contact: 'answering', to: { address: to }, about: 'booking_invitation' },
      ...{ subject: 'Our call', text: 'See you then.', calendar: { method: 'REQUEST', text: calendar } },
      ...{ askedAt: now, sendAt: now, expiresAt: null },
    }),
  )
  await check('an invitation goes out once, and arrives with its calendar part', async () => {
    await Promise.all([sendNotices(tend, kit, { workspace }), sendNotices(tend, kit, { workspace })])
    const queued = await tend.store.read(workspace, reader => findNotice(reader, 'live'))
    equal(queued?.state, 'sent')
    const arrived = await invitations(servers)
    equal(arrived.length, 1)
    match(arrived[0] ?? '', /multipart\/alternative/)
    match(arrived[0] ?? '', /text\/calendar; charset=utf-8; method=REQUEST/)
    match(arrived[0] ?? '', /filename=invite\.ics/)
  })
  await check('an invitation in the Sent folder is no touch', async () => {
    await story.sync()
    const after = await tend.store.read(workspace, reader => reader.timelines.events('answering'))
    equal(after.length, before.length)
  })
}

/** Waited for until there is one, and once more a moment later: a second would be one too many. */
async function invitations(servers: MailServers): Promise<string[]> {
  for (let patience = 100; patience > 0; patience -= 1) {
    if ((await readInvitations(servers)).length > 0) break
    await pause(200)
  }
  await pause(500)
  return readInvitations(servers)
}

async function readInvitations(servers: MailServers): Promise<string[]> {
  await using theirs = await connectImap(servers.imap('answering'), secret)
  const inbox = (await theirs.folders()).find(({ use }) => use === 'inbox')
  const found: string[] = []
  if (!inbox) return found
  for await (const { bytes } of theirs.fetch(inbox, await theirs.list(inbox, 1))) {
    const text = new TextDecoder().decode(bytes)
    if (/text\/calendar/.test(text)) found.push(text)
  }
  return found
}
