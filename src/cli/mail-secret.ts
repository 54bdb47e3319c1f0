// Reads a mailbox's password or token: from a file, stdin or the environment, never from the call, which other users of
// the machine can see.
import type { MailSecret } from '../operations/mail/ports.ts'
import { readText } from './read-input.ts'

export interface SecretOptions {
  readonly passwordFile?: string
  readonly tokenFile?: string
}

export async function readSecret({ passwordFile, tokenFile }: SecretOptions): Promise<MailSecret> {
  if (tokenFile !== undefined) return { kind: 'oauth2', accessToken: (await readText(tokenFile)).trim() }
  const password = passwordFile === undefined ? process.env.TEND_MAIL_PASSWORD : firstLine(await readText(passwordFile))
  return password ? { kind: 'password', password } : { kind: 'none' }
}

/** An editor ends the file with a line break that is no part of the password. */
function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] as string
}
