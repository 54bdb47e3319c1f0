// What went wrong with an IMAP server, in words: which server, what it said, and whether trying again may help.
import type { ImapFlowError } from 'imapflow'
import { Failure } from '../../domain/failure.ts'
import type { MailServer } from '../../operations/mail/ports.ts'

export function imapFailure(cause: unknown, server: MailServer): Failure {
  if (cause instanceof Failure) return cause
  const error = cause as ImapFlowError
  const place = `${server.host}:${server.port}`
  if (error.authenticationFailed) {
    return new Failure('login_refused', `${place} refused the login of ${server.user ?? 'nobody'}${said(error)}.`, {
      cause,
    })
  }
  const words = reasons.find(([code]) => code.test(error.code ?? ''))?.[1] ?? generalReason(error)
  return new Failure('unreachable', `${place} ${words}${said(error)}.`, { cause })
}

// Node's and OpenSSL's codes, and imapflow's own.
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'lets nobody in: nothing listens on this port'],
  [/^(ENOTFOUND|EAI_AGAIN|EAI_NONAME)$/, 'can’t be found: no such name is known to the DNS'],
  [/^(ETIMEDOUT|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT|ETIMEOUT)$/, 'did not answer in time'],
  [/^(ENETUNREACH|EHOSTUNREACH)$/, 'can’t be reached: there is no way to that network'],
  [/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT)/, 'shows a certificate that can’t be trusted'],
  [/^(ERR_SSL|EPROTO)/, 'speaks no TLS on this port: choose the port or the security that fits it'],
  [/^(NoConnection|EConnectionClosed|ECONNRESET|EPIPE|ClosedAfterConnect\w*)$/, 'closed the connection'],
  [/^ETHROTTLE$/, 'asks to be left alone for a while: too many requests'],
  [/^(LineTooLarge|LiteralTooLarge|ResponseTooLarge)$/, 'sent more at once than can be taken'],
]

function generalReason({ tlsFailed, message }: ImapFlowError): string {
  return tlsFailed ? 'could not be spoken to in secret (STARTTLS)' : `failed: ${message}`
}

/** The server's own words, which name what a provider wants (an app password, IMAP switched on). */
function said({ responseText, byeReason }: ImapFlowError & { byeReason?: string }): string {
  const words = (responseText ?? byeReason ?? '').trim().replace(/\.+$/, '')
  return words === '' ? '' : `; it says: ${words.slice(0, 300)}`
}
