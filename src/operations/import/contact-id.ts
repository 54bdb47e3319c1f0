// The id of a contact that a file or a message creates: the same each time the same person is read, so that a second
// import of a file finds those whom the first one created even where nothing but a name is known of them.
import { hash as digest } from 'node:crypto'
import { addressKey } from '../../domain/channel.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { writtenName } from '../../formats/person/person-name.ts'
import { isPersonal } from './personal-address.ts'

export function contactIdOf(draft: ContactDraft): string {
  const email = draft.addresses.find(address => address.channel === 'email')
  // Colleagues who share an office's address are different people.
  if (email) return idOf(['email', addressKey(email), isPersonal(email) ? '' : nameOf(draft)])
  return idWithoutEmail(draft)
}

/** The id that the draft gave when its email address was not known. */
export function idWithoutEmail(draft: ContactDraft): string {
  const other = draft.addresses.find(address => address.channel !== 'email')
  return idOf(['name', nameOf(draft), draft.company ?? '', other ? addressKey(other) : ''])
}

function idOf(identity: readonly string[]): string {
  return `c${hash(identity)}`
}

function nameOf({ name }: ContactDraft): string {
  return writtenName(name) ?? ''
}

export function hash(parts: readonly unknown[]): string {
  return digest('sha256', JSON.stringify(parts)).slice(0, 20)
}
