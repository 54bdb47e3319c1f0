// Reads a mailbox's password or token: from a file, stdin or the environment, never from the call, which other users of
// the machine can see.
import { Failure } from '../domain/failure.ts'
import { type OAuthName, oauthSecret } from '../operations/mail/oauth.ts'
import type { OAuthSecret } from '../operations/mail/oauth-ports.ts'
import type { MailSecret } from '../operations/mail/ports.ts'
import { readText } from './read-input.ts'

export interface SecretOptions {
  readonly passwordFile?: string
  readonly tokenFile?: string
  readonly oauth?: OAuthName
  readonly tokenUrl?: string
  readonly clientId?: string
  readonly clientSecretFile?: string
  readonly refreshTokenFile?: string
}

export async function readSecret(options: SecretOptions): Promise<MailSecret> {
  const { passwordFile, tokenFile, oauth } = options
  if (oauth !== undefined) return readOAuth({ ...options, oauth })
  if (tokenFile !== undefined) return { kind: 'oauth2', accessToken: (await readText(tokenFile)).trim() }
  const password = passwordFile === undefined ? process.env.TEND_MAIL_PASSWORD : firstLine(await readText(passwordFile))
  return password ? { kind: 'password', password } : { kind: 'none' }
}

async function readOAuth(options: SecretOptions & { readonly oauth: OAuthName }): Promise<OAuthSecret> {
  const { oauth: provider, tokenUrl, clientId } = options
  const { TEND_MAIL_CLIENT_SECRET, TEND_MAIL_REFRESH_TOKEN } = process.env
  const refreshToken = await lineOr(options.refreshTokenFile, TEND_MAIL_REFRESH_TOKEN)
  const clientSecret = (await lineOr(options.clientSecretFile, TEND_MAIL_CLIENT_SECRET)) ?? null
  if (!clientId || !refreshToken) {
    throw new Failure('bad_input', `--oauth ${provider} needs --client-id and --refresh-token-file`, {
      act: 'Register Tend as an app with the provider, allow it to send and read mail, and give what it was given.',
    })
  }
  return oauthSecret({ provider, tokenUrl, clientId, clientSecret, refreshToken })
}

async function lineOr(file: string | undefined, otherwise: string | undefined): Promise<string | undefined> {
  return file === undefined ? otherwise : firstLine(await readText(file)).trim()
}

/** An editor ends the file with a line break that is no part of the password. */
function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] as string
}
