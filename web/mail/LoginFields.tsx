// How a mailbox signs in: by a password, or by OAuth2 with tokens that are renewed by themselves.
import type { Body } from '../../src/http/contract.ts'

type Secret = Body<'POST /api/mailboxes'>['secret']
export type Login = 'password' | Extract<Secret, { kind: 'oauth2_refresh' }>['provider']

interface LoginFieldsProps {
  readonly login: Login
  readonly onChange: (login: Login) => void
}

export function LoginFields({ login, onChange }: LoginFieldsProps) {
  return (
    <>
      <label className="field">
        <span>Signs in by</span>
        <select name="login" value={login} onChange={event => onChange(event.target.value as Login)}>
          <option value="password">Password or app password</option>
          <option value="google">OAuth2 with Google</option>
          <option value="microsoft">OAuth2 with Microsoft</option>
          <option value="other">OAuth2 with another provider</option>
        </select>
      </label>
      {login === 'password' ? <Password /> : <Tokens isOther={login === 'other'} />}
    </>
  )
}

function Password() {
  return (
    <label className="field">
      <span>Password</span>
      <input name="password" type="password" required autoComplete="new-password" aria-describedby="password-hint" />
      <small id="password-hint" className="soft">
        Kept encrypted, never shown again. Some providers want an app password here.
      </small>
    </label>
  )
}

function Tokens({ isOther }: { isOther: boolean }) {
  return (
    <>
      {isOther && (
        <label className="field">
          <span>Token endpoint</span>
          <input name="tokenUrl" type="url" required placeholder="https://login.example.com/oauth2/token" />
        </label>
      )}
      <label className="field">
        <span>Client id</span>
        <input name="clientId" required autoComplete="off" aria-describedby="client-hint" />
        <small id="client-hint" className="soft">
          Register Tend as an app with your provider and allow it to send and read mail; the provider then shows an id,
          a secret and a refresh token.
        </small>
      </label>
      <label className="field">
        <span>Client secret</span>
        <input name="clientSecret" type="password" autoComplete="off" placeholder="empty = it has none" />
      </label>
      <label className="field">
        <span>Refresh token</span>
        <input name="refreshToken" type="password" required autoComplete="off" aria-describedby="refresh-hint" />
        <small id="refresh-hint" className="soft">
          Kept encrypted, never shown again. Access tokens are fetched with it before they are needed.
        </small>
      </label>
    </>
  )
}

const providers = {
  google: {
    smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
    imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
  },
  microsoft: {
    smtp: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
    imap: { host: 'outlook.office365.com', port: 993, security: 'tls' },
  },
} as const

/** The servers of a provider whose name says them. */
export function usualServers(login: Login) {
  return login === 'google' || login === 'microsoft' ? providers[login] : { smtp: undefined, imap: undefined }
}
