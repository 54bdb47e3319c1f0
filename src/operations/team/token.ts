// A user's own way in: a link with a token that is shown once. Only its hash is kept, so that nobody who reads the data
// can sign in as another; a new link makes the old one open nothing any more.
import { createHash, randomBytes } from 'node:crypto'
import { Failure, missing } from '../../domain/failure.ts'
import type { Document } from '../documents.ts'
import { type Tend, theUser, theWorkspace, type Writer } from '../ports.ts'
import { type UserValue, userNoun } from './user.ts'

/** @throws Failure not_found; not_allowed for the first user, whose token `tend start` keeps */
export async function renewToken(writer: Writer, id: string): Promise<string> {
  const kept = await findKept(writer, id)
  const token = randomBytes(32).toString('base64url')
  await writer.documents.save(userNoun, { ...kept, key: hashOf(token) })
  return token
}

/** @throws as renewToken */
export async function revokeToken(writer: Writer, id: string): Promise<void> {
  await writer.documents.save(userNoun, { ...(await findKept(writer, id)), key: '' })
}

/** Whose token it is; undefined when it is nobody's who may come in. */
export async function userOfToken({ store }: Tend, token: string): Promise<string | undefined> {
  // Found by its hash: how long that takes tells nothing of the token.
  const query = { key: hashOf(token), limit: 1 }
  const [found] = await store.read(theWorkspace, ({ documents }) => documents.list(userNoun, query))
  return found && (found.value as UserValue).isActive ? found.id : undefined
}

async function findKept({ documents }: Writer, id: string): Promise<Document> {
  if (id === theUser) {
    throw new Failure('not_allowed', 'The first user’s link is the one that tend start prints.', {
      act: 'Run `tend start --new-token` for a new one.',
    })
  }
  const kept = await documents.find(userNoun, id)
  if (kept) return kept
  throw missing('user', id)
}

/** 256 random bits need no salt. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
