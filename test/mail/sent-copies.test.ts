// Who keeps a copy of what is sent: found out once by a real send, a Sent folder in memory standing for the server's.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compose } from '../../src/channels/email/smtp.ts'
import { MINUTE_MS } from '../../src/domain/instant.ts'
import { sentFolderOf } from '../../src/operations/mail/mailbox-access.ts'
import { type Store, type Tend, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { type MemoryMailbox, memoryMailbox } from '../operations/mail/memory-mailbox.ts'
import { databases } from '../store/databases.ts'
import { type TestClock, tendOn } from '../store/tend-on.ts'
import { addMailbox, addMet, approveAll, imap, kitOf, mailboxAt, monday, openVaultOfTest, pass } from './sending.ts'
import { type SmtpServer, startSmtp } from './smtp-server.ts'

describe.each(databases)('copies of what is sent on $name', database => {
  let store: Store
  let drop: () => Promise<void>
  let tend: Tend & { readonly clock: TestClock }
  let server: SmtpServer
  let box: MemoryMailbox
  let kit: ReturnType<typeof kitOf>
  beforeEach(async () => {
    ;({ store, drop } = await database.open())
    tend = await tendOn(store, monday)
    server = await startSmtp()
    box = memoryMailbox()
    const access = { connect: async () => box.remote(), vault: openVaultOfTest }
    kit = kitOf({ sentFolder: sentFolderOf(access, compose) })
    await addMailbox(tend, mailboxAt(server.port, { imap, syncedAt: monday }))
  })
  afterEach(async () => {
    kit[Symbol.dispose]()
    await server[Symbol.asyncDispose]()
    await store.close()
    await drop()
  })
  const sendTo = async (id: string) => {
    await addMet(tend, id)
    await approveAll(tend, kit)
    await pass(tend, kit)
    return server.taken.at(-1)!
  }
  const copies = async () => (await store.read(workspace, reader => reader.mail.mailboxes.find('box')))?.sentCopies
  const isThere = (messageId: string) => box.remote().has('Sent', messageId)
  const lookLater = async () => {
    tend.clock.set(tend.clock.now() + 6 * MINUTE_MS)
    await pass(tend, kit)
  }

  test('a server that keeps none gets them from us, from the second send on', async () => {
    const first = await sendTo('ana')
    expect(await isThere(first.messageId)).toBe(false)
    await lookLater()
    expect(await copies()).toBe('tend')
    const second = await sendTo('ben')
    expect(await isThere(second.messageId)).toBe(true)
  })

  test('a server that keeps them itself gets none from us', async () => {
    const first = await sendTo('ana')
    box.add('Sent', `Message-ID: <${first.messageId}>\r\n\r\nHello`)
    await lookLater()
    expect(await copies()).toBe('server')
    const second = await sendTo('ben')
    expect(await isThere(second.messageId)).toBe(false)
  })

  test('what the user chose is not found out', async () => {
    await addMailbox(tend, mailboxAt(server.port, { imap, syncedAt: monday, sentCopies: 'server' }))
    await sendTo('ana')
    await lookLater()
    expect(await copies()).toBe('server')
  })
})
