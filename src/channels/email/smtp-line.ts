// One logged-in line to a mailbox's SMTP server, and what its errors mean in words.
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { accessTokenOf } from '../../operations/mail/oauth.ts'
import type { Mailbox, MailSecret, MailServer, PostAnswer } from '../../operations/mail/ports.ts'

export type SmtpError = SMTPConnection.SMTPError
type Refusal = Extract<PostAnswer, { kind: 'mailbox' } | { kind: 'later' | 'refused' }>

// RFC 5321 §4.5.3.2 allows minutes for each step; a claim outlives the whole of it.
const connectMs = 30_000
const silenceMs = 120_000

/** Connects and logs in. @throws SmtpError */
export async function openLine(mailbox: Mailbox, secret: MailSecret): Promise<SMTPConnection> {
  const { smtp, address } = mailbox
  const line = new SMTPConnection({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.security === 'tls',
    requireTLS: smtp.security === 'starttls',
    ignoreTLS: smtp.security === 'none',
    name: address.split('@')[1],
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
  })
  await new Promise<void>((resolve, reject) => {
    // A line without a listener for errors would end the process with one; later ones come to whoever sends.
    line.on('error', reject)
    line.once('end', () =>
      reject(Object.assign(new Error('The server closed the connection'), { code: 'ECONNECTION' })),
    )
    line.connect(error => (error ? reject(error) : resolve()))
  }).catch(error => {
    line.close()
    throw error
  })
  if (smtp.user !== null) await logIn(line, smtp.user, secret)
  return line
}

function logIn(line: SMTPConnection, user: string, secret: MailSecret): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: SmtpError | null) => {
      if (!error) return resolve()
      line.close()
      reject(error)
    }
    const token = accessTokenOf(secret)
    if (token !== undefined) line.login({ oauth2: tokenOf(user, token) }, done)
    else line.login({ user, pass: secret.kind === 'password' ? secret.password : '' }, done)
  })
}

/** The part of nodemailer's XOAuth2 that a login asks for: the initial response of the SASL mechanism XOAUTH2. */
function tokenOf(user: string, accessToken: string): SMTPConnection.AuthenticationOAuth2['oauth2'] {
  const initial = Buffer.from(`user=${user}\u0001auth=Bearer ${accessToken}\u0001\u0001`).toString('base64')
  const own = {
    getToken: (_renew: boolean, callback: (error: Error | null, token: string) => void) => callback(null, accessToken),
    buildXOAuth2Token: () => initial,
  }
  return own as unknown as SMTPConnection.AuthenticationOAuth2['oauth2']
}

/** Why no line could be had, in words, and whether it may pass by itself. */
export function lineFault(error: SmtpError, server: MailServer): Refusal & { readonly act: string } {
  const place = `${server.host}:${server.port}`
  const said = error.response ? `: ${error.response}` : ''
  const code = error.code ?? ''
  // 454 is a login that can't be looked up just now (RFC 4954 §6): no reason to pause.
  if (code === 'EAUTH' && !isPassing(error)) {
    const act = 'Check user and password; many providers want an app password, made in the account’s settings.'
    return { kind: 'mailbox', isLogin: true, says: `${place} refused the login of ${server.user}${said}`, act }
  }
  if (code === 'EDNS' || /ENOTFOUND|EAI_/.test(error.message)) {
    const act = 'Check the server’s name, and that this machine has a connection.'
    return { kind: 'mailbox', isLogin: false, says: `There is no server called ${server.host}`, act }
  }
  if (isTls(error)) return tlsFault(error, server)
  if (/ECONNREFUSED/.test(error.message)) {
    const act = 'Check the port: 465 for TLS, 587 for STARTTLS; and that the server runs.'
    return { kind: 'mailbox', isLogin: false, says: `Nothing answers at ${place}`, act }
  }
  const act = 'It is tried again; if it stays so, check the port and any firewall between.'
  return { kind: 'later', says: `${place} did not take a connection: ${error.response ?? error.message}`, act }
}

function isPassing({ responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 400 && responseCode < 500
}

function isTls({ code = '', message }: SmtpError): boolean {
  return code === 'ETLS' || /wrong version number|certificate|SSL|TLS|STARTTLS|ERR_TLS/i.test(`${code} ${message}`)
}

function tlsFault(error: SmtpError, { host, port, security }: MailServer): Refusal & { readonly act: string } {
  const isWrongWay = /wrong version number|packet length/i.test(error.message)
  const act = isWrongWay
    ? 'The port does not speak TLS from the first byte: choose STARTTLS, or port 465.'
    : /certificate/i.test(error.message)
      ? 'Use the name that the certificate is made for, or have a valid one put on the server.'
      : `Try the other security: ${security === 'tls' ? 'starttls on port 587' : 'tls on port 465'}.`
  return {
    kind: 'mailbox',
    isLogin: false,
    says: `${host}:${port} has no TLS that can be used: ${isWrongWay ? 'it speaks in clear first' : error.message}`,
    act,
  }
}
