// Sends by SMTP over lines that are kept open. Its one hard duty: to tell a message that was surely not taken from one
// that may have been.
//
//   connect, MAIL, RCPT, DATA ──▶ body ──▶ CRLF.CRLF ──▶ reply
//   └──── lost here: surely not taken ────┘└─ lost here: unknown ─┘
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { judgeFailure } from '../../formats/mail/judge-failure.ts'
import type { Mailbox, OutgoingMail, Post, PostAnswer, Vault } from '../../operations/mail/ports.ts'
import { lineFault, openLine, type SmtpError } from './smtp-line.ts'

/** After so long without a message a line is closed: servers close theirs after some minutes without a word. */
const idleMs = 30_000
/** Some servers end a line after a hundred messages; a fresh one costs less than a lost one. */
const messagesALine = 90

interface Line {
  readonly connection: SMTPConnection
  sent: number
  timer?: NodeJS.Timeout
  onEnd?: () => void
}

export interface SmtpPost extends Post, Disposable {}

export function makeSmtpPost(vault: Vault): SmtpPost {
  const idle = new Map<string, Line[]>()

  async function take(mailbox: Mailbox): Promise<Line> {
    const line = idle.get(keyOf(mailbox))?.pop()
    clearTimeout(line?.timer)
    if (line?.onEnd) line.connection.off('end', line.onEnd)
    return line ?? { connection: await openLine(mailbox, vault.open(mailbox.secret)), sent: 0 }
  }
  function giveBack(mailbox: Mailbox, line: Line): void {
    line.sent += 1
    if (line.connection.destroyed || line.sent >= messagesALine) {
      line.connection.quit()
      return
    }
    const lines = idle.get(keyOf(mailbox)) ?? []
    const drop = () => {
      clearTimeout(line.timer)
      const place = lines.indexOf(line)
      if (place >= 0) lines.splice(place, 1)
    }
    line.onEnd = drop
    line.connection.once('end', drop)
    line.timer = setTimeout(() => {
      drop()
      line.connection.quit()
    }, idleMs).unref()
    lines.push(line)
    idle.set(keyOf(mailbox), lines)
  }

  return {
    async send(mailbox, mail) {
      const raw = await compose(mail)
      for (;;) {
        let line: Line
        try {
          line = await take(mailbox)
        } catch (error) {
          const { act: _, ...fault } = lineFault(error as SmtpError, mailbox.smtp)
          return fault
        }
        const { answer, isLost } = await transmit(line.connection, mail, raw)
        if (answer.kind === 'accepted') giveBack(mailbox, line)
        else line.connection.close()
        // A line that was kept may have been closed meanwhile: that says nothing of the message, so a fresh one is taken.
        if (!(isLost && answer.kind === 'later' && line.sent > 0)) return answer
      }
    },
    [Symbol.dispose]() {
      for (const { connection, timer } of [...idle.values()].flat()) {
        clearTimeout(timer)
        connection.close()
      }
      idle.clear()
    },
  }
}

/** A changed server or login needs a line of its own. */
function keyOf({ id, smtp, secret }: Mailbox): string {
  return JSON.stringify([id, smtp, secret])
}

/** The message in bytes. Angle brackets belong to the header and not to the id. */
export function compose(mail: OutgoingMail): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.date),
    from: mail.from,
    to: { name: mail.to.name ?? '', address: mail.to.address },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    ...(mail.inReplyTo === null ? {} : { inReplyTo: `<${mail.inReplyTo}>` }),
    ...(mail.references.length === 0 ? {} : { references: mail.references.map(id => `<${id}>`) }),
    headers: {
      ...unsubscribeHeaders(mail.unsubscribe),
      ...(mail.isAutomatic && { 'Auto-Submitted': 'auto-generated' }),
    },
    // As a part and as a file: some programs know an invitation only by the one, some only by the other.
    ...(mail.calendar && {
      icalEvent: { method: mail.calendar.method, content: mail.calendar.text, filename: 'invite.ics' },
    }),
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** RFC 2369, and RFC 8058 where there is a page to post to. */
function unsubscribeHeaders(
  unsubscribe: OutgoingMail['unsubscribe'],
): Record<string, { prepared: true; value: string }> {
  if (!unsubscribe) return {}
  const { url, mailto } = unsubscribe
  const ways = [...(url ? [`<${url}>`] : []), `<mailto:${mailto}>`].join(', ')
  const header = (value: string) => ({ prepared: true, value }) as const
  return {
    'List-Unsubscribe': header(ways),
    ...(url ? { 'List-Unsubscribe-Post': header('List-Unsubscribe=One-Click') } : {}),
  }
}

interface Try {
  readonly answer: PostAnswer
  /** True when the line ended without a reply. */
  readonly isLost: boolean
}

function transmit(connection: SMTPConnection, mail: OutgoingMail, raw: Buffer): Promise<Try> {
  // Once the last byte was handed over, the final dot may be on its way.
  let mayBeWhole = false
  const body = Readable.from(
    (function* () {
      yield raw
      mayBeWhole = true
    })(),
  )
  const envelope = { from: mail.from.address, to: [mail.to.address], size: raw.length }
  return new Promise(resolve => {
    // A line that dies while nothing is asked of it answers nobody.
    const onEnd = () => resolve(lost('The server closed the connection', mayBeWhole))
    connection.once('end', onEnd)
    connection.send(envelope, body, (error, info) => {
      connection.off('end', onEnd)
      if (!error) resolve({ answer: { kind: 'accepted', says: info.response }, isLost: false })
      else resolve(isReply(error) ? { answer: replied(error, mail), isLost: false } : lost(error.message, mayBeWhole))
    })
  })
}

function lost(says: string, mayBeWhole: boolean): Try {
  return { answer: { kind: mayBeWhole ? 'unknown' : 'later', says }, isLost: true }
}

function isReply({ code, command, responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 400 && (code === 'EENVELOPE' || (code === 'EMESSAGE' && command === 'DATA'))
}

/** What speaks of the recipient. 5xx to RCPT may also speak of us: a blocklist, a relay that is not ours. */
const ofRecipient = ['user_unknown', 'host_unknown', 'moved', 'not_accepting', 'mailbox_full', 'suspended', 'unknown']

function replied({ command, responseCode = 0, response, message }: SmtpError, mail: OutgoingMail): PostAnswer {
  const says = response ?? message
  if (responseCode < 500) return { kind: 'later', says }
  if (command !== 'RCPT TO') return { kind: 'refused', says }
  const said = [`${says} (in reply to RCPT TO command)`]
  const judged = judgeFailure({ recipient: mail.to.address, status: '', isDelay: false, said, words: says })
  if (!ofRecipient.includes(judged.reason)) return { kind: 'refused', says }
  const isUnsaid = judged.reason === 'unknown' && responseCode === 550
  return { kind: 'recipient', says, severity: isUnsaid ? 'hard' : judged.severity }
}
