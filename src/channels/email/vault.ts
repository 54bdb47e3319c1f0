// Seals what opens mailboxes, calendars and webhooks, by a key that lies in the data folder and not in the database: a
// copy of the database or a backup alone opens none of them. Whoever reads both files does.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../../domain/failure.ts'
import type { MailSecret, Vault } from '../../operations/mail/ports.ts'
import { makeFolder } from '../../operations/make-folder.ts'

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** The key file is made when the first secret is sealed or link signed, readable for this user alone. */
export function openVault(folder: string): Vault {
  let key: Buffer | undefined
  const derived = (use: string) => {
    key ??= readKey(folder)
    return Buffer.from(hkdfSync('sha256', key, '', use, keyBytes))
  }
  return {
    seal(secret) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', derived('tend mailbox secrets'), nonce)
      const sealed = [nonce, cipher.update(JSON.stringify(secret)), cipher.final(), cipher.getAuthTag()]
      return Buffer.concat(sealed).toString('base64')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', derived('tend mailbox secrets'), bytes.subarray(0, nonceBytes))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      try {
        const text = [decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]
        return JSON.parse(Buffer.concat(text).toString()) as MailSecret
      } catch (cause) {
        const message = `A secret (a mailbox's login, or a webhook's) was sealed by another key than ${keyFile(folder)}: put that key back, or give the secret again`
        throw new Failure('storage', message, { cause })
      }
    },
    sign: text => createHmac('sha256', derived('tend links')).update(text).digest('base64url'),
  }
}

function keyFile(folder: string): string {
  return path.join(folder, 'mail.key')
}

function readKey(folder: string): Buffer {
  const file = keyFile(folder)
  try {
    if (!existsSync(file)) makeKey(folder, file)
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
    if (key.length === keyBytes) return key
  } catch (cause) {
    throw new Failure('storage', `The key ${file} can't be read or made: ${(cause as Error).message}`, { cause })
  }
  throw new Failure('storage', `The file ${file} holds no key: put back the one that was there`)
}

/** Two processes may make it at once: the link is taken by one of them, and both read that one's. */
function makeKey(folder: string, file: string): void {
  makeFolder(folder, 0o700)
  const own = `${file}.${process.pid}`
  writeFileSync(own, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600 })
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(own)
  }
}
