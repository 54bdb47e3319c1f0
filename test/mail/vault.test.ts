// The vault: what is sealed is no password to whoever has the database, and is one again with the key.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openVault } from '../../src/channels/email/vault.ts'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tend-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
const secret = { kind: 'password', password: 'correct horse' } as const

test('a secret comes back in another process of the same folder', () => {
  const folder = newFolder()
  const sealed = openVault(folder).seal(secret)
  expect(sealed).not.toContain('horse')
  expect(openVault(folder).open(sealed)).toEqual(secret)
})

test('another key opens nothing, and says what to do', () => {
  const sealed = openVault(newFolder()).seal(secret)
  expect(() => openVault(newFolder()).open(sealed)).toThrow(
    /^A secret \(a mailbox's login, or a webhook's\) was sealed by another key/,
  )
})

test('the key is its owner’s to read', () => {
  const folder = newFolder()
  openVault(folder).seal(secret)
  expect(statSync(path.join(folder, 'mail.key')).mode & 0o077).toBe(0)
})
