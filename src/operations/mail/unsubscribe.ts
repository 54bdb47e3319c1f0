// Unsubscribing with one click (RFC 8058): a signed token names the contact, so that whoever has the mail, and nobody
// else, can opt them out without signing in.
import { timingSafeEqual } from 'node:crypto'
import { allChannels } from '../../engine/standing.ts'
import { findKept } from '../duplicates/merge-record.ts'
import type { Tend } from '../ports.ts'
import { recordEvents } from '../record-event.ts'
import type { Vault } from './ports.ts'

type Signer = Pick<Vault, 'sign'>

export function unsubscribeToken(vault: Signer, workspace: string, contact: string): string {
  const body = Buffer.from(JSON.stringify([workspace, contact])).toString('base64url')
  return `${body}.${vault.sign(`unsubscribe ${body}`)}`
}

export interface Unsubscriber {
  readonly workspace: string
  readonly contact: string
}

/** Whom a token names; undefined when we did not make it. */
export function readUnsubscribeToken(vault: Signer, token: string): Unsubscriber | undefined {
  const [body = '', signature = ''] = token.split('.')
  if (!isSame(signature, vault.sign(`unsubscribe ${body}`))) return undefined
  const [workspace, contact] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [string, string]
  return { workspace, contact }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Opts them out of everything, at once; a second click changes nothing. Who was merged since the mail is the one whom they
 * went into. False when the contact is gone.
 */
export async function unsubscribe(tend: Tend, { workspace, contact: named }: Unsubscriber): Promise<boolean> {
  const now = tend.clock.now()
  const known = await tend.store.read(workspace, async reader => {
    const contact = (await findKept(reader, named))?.contact.id
    return contact && { contact, standing: await reader.timelines.standing(contact) }
  })
  if (!known) return false
  if (known.standing?.optedOut === allChannels) return true
  await recordEvents(tend, {
    workspace,
    contact: known.contact,
    events: [{ id: `unsubscribe:${now}`, at: now, kind: 'opted_out' }],
    now,
  })
  return true
}
