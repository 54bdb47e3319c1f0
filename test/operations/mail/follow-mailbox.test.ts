import { expect, test } from 'vitest'
import { followMailbox } from '../../../src/operations/mail/follow-mailbox.ts'
import type { Vault } from '../../../src/operations/mail/ports.ts'
import { letter } from './letter.ts'
import { openSyncBench } from './syncing.ts'

const vault: Vault = { seal: () => '', open: () => ({ kind: 'none' }), sign: text => text }

test('a mailbox that is followed tells what arrives, as it arrives, until it is called off', async () => {
  const bench = await openSyncBench()
  const calling = new AbortController()
  const synced: number[] = []
  const following = followMailbox(bench.tend, {
    access: {
      connect: async () => bench.box.remote(),
      vault,
      tokens: { renew: async () => ({ kind: 'later', says: '' }) },
    },
    mailbox: 'box',
    signal: calling.signal,
    onSynced({ messages }) {
      synced.push(messages)
      if (synced.length === 1) bench.box.add('INBOX', letter({ id: 'a', at: '2026-11-03T10:00Z' }))
      else calling.abort()
    },
  })
  await following
  expect(synced).toEqual([0, 1])
  expect(await bench.timeline('Ana Ruiz')).toHaveLength(1)
  await bench.close()
})
