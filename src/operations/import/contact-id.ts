// The id of a contact that an import creates: the same each time the same person is read, so that a second import of a
// file finds those whom the first one created even where nothing but a name is known of them.
import { createHash } from 'node:crypto'
import { addressKey } from '../../domain/channel.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { writtenName } from '../../formats/person/person-name.ts'

export function contactIdOf(draft: ContactDraft): string {
  const email = draft.addresses.find(address => address.channel === 'email')
  const other = draft.addresses[0]
  const name = writtenName(draft.name) ?? ''
  const identity = email
    ? ['email', addressKey(email), isNamedInShared(email.value) ? name : '']
    : ['name', name, draft.company ?? '', other ? addressKey(other) : '']
  return `c${hash(identity)}`
}

/** Colleagues who share an office's address are different people. */
function isNamedInShared(value: string): boolean {
  return /^(info|office|contact|kontakt|sales|hello|team|mail|post)@/i.test(value)
}

export function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20)
}
