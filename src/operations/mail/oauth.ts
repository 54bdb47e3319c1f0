// OAuth2 for mailboxes: which providers are known by name, and what a login by a refresh token is made of. The access
// token that servers ask for lives an hour or so; renew-login.ts gets the next one.
import { badInput } from '../../domain/failure.ts'
import type { OAuthSecret } from './oauth-ports.ts'
import type { MailSecret } from './ports.ts'

export interface OAuthProvider {
  readonly title: string
  readonly tokenUrl: string
  /** What the refresh token must have been granted for; null where the renewal asks for none. */
  readonly scope: string | null
  readonly smtp: { readonly host: string; readonly port: number; readonly security: 'tls' | 'starttls' }
  readonly imap: { readonly host: string; readonly port: number; readonly security: 'tls' | 'starttls' }
}

export const oauthProviders = {
  google: {
    title: 'Google',
    tokenUrl: 'https://oauth2.googleapis.com/token',
    scope: null,
    smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
    imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
  },
  microsoft: {
    title: 'Microsoft',
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    // Microsoft issues a token for the scopes that are named with each renewal.
    scope: 'https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
    smtp: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
    imap: { host: 'outlook.office365.com', port: 993, security: 'tls' },
  },
} as const satisfies Readonly<Record<string, OAuthProvider>>

export type OAuthName = keyof typeof oauthProviders | 'other'
export const oauthNames: readonly OAuthName[] = ['google', 'microsoft', 'other']

export interface OAuthGiven {
  readonly provider: OAuthName
  /** Needed for `other`; else it takes the place of the provider's own. */
  readonly tokenUrl?: string | undefined
  readonly clientId: string
  /** Null where the client is public and has none. */
  readonly clientSecret: string | null
  readonly refreshToken: string
}

/** @throws Failure bad_input where the token endpoint is missing, or would be asked in clear */
export function oauthSecret({ provider, tokenUrl, clientId, clientSecret, refreshToken }: OAuthGiven): OAuthSecret {
  const known = provider === 'other' ? null : oauthProviders[provider]
  const url = tokenUrl || known?.tokenUrl || ''
  if (!isSafe(url)) {
    const allowed = 'the https:// address of the provider’s token endpoint'
    throw badInput('The tokens can’t be renewed there', [
      { where: 'mailbox', field: 'tokenUrl', found: url || 'nothing', allowed },
    ])
  }
  return {
    ...{ kind: 'oauth2_refresh', title: known?.title ?? new URL(url).host, tokenUrl: url, scope: known?.scope ?? null },
    ...{ clientId, clientSecret, refreshToken, accessToken: null, expiresAt: 0, failures: 0, retryAt: 0 },
  }
}

const thisMachine: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

function isSafe(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && thisMachine.includes(url.hostname)))
}

/** The token that SMTP and IMAP ask for; undefined where the login is by another way. */
export function accessTokenOf(secret: MailSecret): string | undefined {
  if (secret.kind === 'oauth2') return secret.accessToken
  return secret.kind === 'oauth2_refresh' ? (secret.accessToken ?? '') : undefined
}
