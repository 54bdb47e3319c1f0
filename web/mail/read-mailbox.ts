// Reads the connect form into what the server is asked to keep, with what holds where a field is left empty.
import type { Body } from '../../src/http/contract.ts'
import type { Login } from './LoginFields.tsx'

type NewMailbox = Body<'POST /api/mailboxes'>
type Server = NewMailbox['smtp']

// RFC 8314: submission and IMAP with TLS from the first byte; every other port begins in clear and switches over.
const tlsPorts: readonly number[] = [465, 993]

export function readMailbox(form: FormData): NewMailbox {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const address = text('address')
  const server = (kind: 'smtp' | 'imap'): Server => {
    const port = Number(text(`${kind}Port`))
    const byPort = tlsPorts.includes(port) ? 'tls' : 'starttls'
    const chosen = text(`${kind}Security`) as Server['security'] | ''
    return { host: text(`${kind}Host`), port, security: chosen || byPort, user: text('user') || address }
  }
  return {
    address,
    name: text('name'),
    aliases: text('aliases')
      .split(/[\s,;]+/)
      .filter(Boolean),
    smtp: server('smtp'),
    imap: text('imapHost') ? server('imap') : null,
    sentCopies: text('sentCopies') as NonNullable<NewMailbox['sentCopies']>,
    secret: readSecret(form, text),
  }
}

function readSecret(form: FormData, text: (name: string) => string): NewMailbox['secret'] {
  const login = text('login') as Login
  // A password may end in a blank, so it is taken as it was typed.
  if (login === 'password') return { kind: 'password', password: String(form.get('password')) }
  const tokenUrl = text('tokenUrl')
  return {
    ...{
      kind: 'oauth2_refresh',
      provider: login,
      clientId: text('clientId'),
      clientSecret: text('clientSecret') || null,
    },
    ...{ refreshToken: text('refreshToken'), ...(tokenUrl && { tokenUrl }) },
  }
}
