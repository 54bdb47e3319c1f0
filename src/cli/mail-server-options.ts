// The options that name a mailbox's servers, and what holds where one is left out.
import type { Command } from 'commander'
import { Option } from 'commander'
import { Failure } from '../domain/failure.ts'
import { type OAuthName, oauthProviders } from '../operations/mail/oauth.ts'
import type { MailServer } from '../operations/mail/ports.ts'

type Security = MailServer['security']

export interface MailServerOptions {
  readonly smtp?: string
  readonly smtpSecurity?: Security
  readonly imap?: string
  readonly imapSecurity?: Security
  readonly user?: string
  /** Whose servers hold where none are named. */
  readonly oauth?: OAuthName
}

const securities: readonly Security[] = ['tls', 'starttls', 'none']

export function withMailServers(command: Command): Command {
  const security = (flags: string, does: string) => new Option(flags, does).choices([...securities])
  return command
    .option('--smtp <HOST:PORT>', 'the server that it sends by (default: that of --oauth’s provider)')
    .addOption(security('--smtp-security <HOW>', 'tls, starttls or none (default: by the port)'))
    .option('--imap <HOST:PORT>', 'the server that it is read from; without it replies are not seen')
    .addOption(security('--imap-security <HOW>', 'tls, starttls or none (default: by the port)'))
    .option('--user <NAME>', 'the login (default: the address)')
}

interface Servers {
  readonly smtp: MailServer
  readonly imap: MailServer | null
}

/** @throws Failure bad_input for what is no host and port, or a login that would be sent in clear over a network */
export function readMailServers(address: string, options: MailServerOptions, hasLogin: boolean): Servers {
  const user = hasLogin ? (options.user ?? address) : null
  const usual = options.oauth === undefined || options.oauth === 'other' ? undefined : oauthProviders[options.oauth]
  if (usual && options.smtp === undefined && options.imap === undefined) {
    return { smtp: { ...usual.smtp, user }, imap: { ...usual.imap, user } }
  }
  if (options.smtp === undefined)
    throw new Failure('bad_input', '--smtp is missing: the server that it sends by, such as smtp.example.com:587')
  const smtp = readServer('--smtp', options.smtp, { usual: 587, security: options.smtpSecurity, user })
  const { imap } = options
  return { smtp, imap: imap ? readServer('--imap', imap, { usual: 993, security: options.imapSecurity, user }) : null }
}

interface ServerWishes {
  readonly usual: number
  readonly security: Security | undefined
  readonly user: string | null
}

function readServer(option: string, text: string, { usual, security: wished, user }: ServerWishes): MailServer {
  const [, host, number] = /^([^\s:]+|\[[^\]]+\])(?::(\d{1,5}))?$/.exec(text) ?? []
  if (!host) throw new Failure('bad_input', `${option} ${text} is no host and port, such as mail.example.com:${usual}`)
  const port = Number(number ?? usual)
  const security = wished ?? (port === 465 || port === 993 ? 'tls' : 'starttls')
  return { host: host.replaceAll(/[[\]]/g, ''), port, security, user }
}
