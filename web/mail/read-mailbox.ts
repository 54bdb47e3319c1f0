// Reads the connect form into what the server is asked to keep, with what holds where a field is left empty.
import type { Body } from '../../src/http/contract.ts'

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
    // A password may end in a blank, so it is taken as it was typed.
    secret: { kind: 'password', password: String(form.get('password')) },
  }
}
