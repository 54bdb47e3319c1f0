import { expect, test } from 'vitest'
import { memoryMailbox } from './memory-mailbox.ts'
import { remoteMailboxContract } from './remote-mailbox-contract.ts'

test.each(Object.entries(remoteMailboxContract))('a mailbox in memory %s, as an IMAP server does', async (_, proof) => {
  const box = memoryMailbox()
  expect(await proof({ remote: box.remote(), add: async (path, message) => box.add(path, message) })).toBeUndefined()
})
