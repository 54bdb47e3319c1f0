import { expect, test } from 'vitest'
import { addMailbox } from '../../../src/operations/mail/add-mailbox.ts'
import { theWorkspace } from '../../../src/operations/ports.ts'
import { openStore } from '../../../src/store/open.ts'

const now = Date.parse('2026-11-02T09:00Z')
const vault = { seal: () => 'sealed' } as never
const secret = { kind: 'password', password: 'secret' } as const

test('a password would go out in clear to another machine: refused, whoever asks', async () => {
  const store = await openStore({ file: ':memory:' }, now)
  const add = (host: string) => {
    const smtp = { host, port: 25, security: 'none', user: 'me' } as const
    const adding = { address: 'me@example.com', name: 'Me', smtp, imap: null, secret, now }
    return store.write(theWorkspace, writer => addMailbox(writer, { vault }, adding))
  }
  await expect(add('mail.example.com')).rejects.toThrow('would send the password in clear')
  await expect(add('127.0.0.1')).resolves.toMatchObject({ address: 'me@example.com' })
  await store.close()
})
