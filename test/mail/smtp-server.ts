// An SMTP server of the tests' own, on a real socket: it keeps what it took, and answers each stage as a test wants.
import { createServer, type Socket } from 'node:net'

export interface TakenMail {
  readonly from: string
  readonly to: string
  readonly data: string
  readonly messageId: string
}

/** What to do at a stage: undefined = as usual; a reply; `drop` = close without a word. */
type Whim = string | 'drop' | undefined

export interface Whims {
  rcpt?(to: string): Whim
  /** After the final dot. `take` says that the message counts as taken, whatever the client hears. */
  data?(mail: TakenMail): { readonly reply: Whim; readonly take: boolean } | undefined
  auth?(line: string): Whim
}

export interface SmtpServer extends AsyncDisposable {
  readonly port: number
  readonly taken: TakenMail[]
  whims: Whims
  connections: number
  /** Closes every line, as servers do with those that are silent. */
  hangUp(): void
}

export async function startSmtp(whims: Whims = {}, port = 0): Promise<SmtpServer> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    own.connections += 1
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    talk(socket, own)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const own: SmtpServer = {
    port: (server.address() as { port: number }).port,
    taken: [],
    whims,
    connections: 0,
    hangUp() {
      for (const socket of sockets) socket.destroy()
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return own
}

function talk(socket: Socket, server: SmtpServer): void {
  let pending = ''
  let from = ''
  let to = ''
  let isData = false
  const say = (reply: Whim) => (reply === 'drop' ? socket.destroy() : socket.write(`${reply}\r\n`))
  const end = (data: string) => {
    const messageId = /^message-id:\s*<([^>]+)>/im.exec(data)?.[1] ?? ''
    const mail = { from, to, data, messageId }
    const whim = server.whims.data?.(mail)
    if (whim?.take ?? true) server.taken.push(mail)
    say(whim?.reply ?? '250 2.0.0 taken')
  }
  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') return say(`250-test\r\n250-AUTH PLAIN LOGIN XOAUTH2\r\n250 8BITMIME`)
    if (verb === 'STAR') return say('502 5.5.1 no TLS here')
    if (verb === 'AUTH') return say(server.whims.auth?.(line) ?? '235 2.7.0 welcome')
    if (verb === 'MAIL') from = /<([^>]*)>/.exec(line)?.[1] ?? ''
    if (verb === 'RCPT') {
      to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      return say(server.whims.rcpt?.(to) ?? '250 2.1.5 ok')
    }
    if (verb === 'DATA') {
      isData = true
      return say('354 go on')
    }
    if (verb === 'QUIT') return socket.end('221 bye\r\n')
    return say('250 ok')
  }
  say('220 test ESMTP')
  socket.setEncoding('utf8').on('data', chunk => {
    pending += chunk
    for (;;) {
      const mark = isData ? '\r\n.\r\n' : '\r\n'
      const place = pending.indexOf(mark)
      if (place < 0) return
      const part = pending.slice(0, place)
      pending = pending.slice(place + mark.length)
      if (isData) {
        isData = false
        end(part)
      } else command(part)
    }
  })
}
