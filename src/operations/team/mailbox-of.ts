// The mailbox by which an owner is written for: the one with their own address; else the one that all have in common.
import type { Mailbox } from '../mail/ports.ts'
import { type Reader, theUser } from '../ports.ts'
import { readUsers, type User } from './user.ts'

/** Undefined where no mailbox is connected. */
export async function mailboxOf(reader: Reader, owner: string): Promise<Mailbox | undefined> {
  const mailboxes = await reader.mail.mailboxes.all()
  const users = await readUsers(reader)
  const own = users.find(({ id }) => id === owner)
  const ofMembers = users.filter(({ id }) => id !== theUser)
  const isCommon = (mailbox: Mailbox) => !ofMembers.some(member => isWith(mailbox, member))
  return mailboxes.find(mailbox => own && isWith(mailbox, own)) ?? mailboxes.find(isCommon) ?? mailboxes[0]
}

/** Where word reaches an owner: at their own address, else in the mailbox; undefined where no mailbox could send it. */
export async function addressOf(
  reader: Reader,
  owner: string,
): Promise<{ readonly address: string; readonly name: string } | undefined> {
  const mailbox = await mailboxOf(reader, owner)
  const user = (await readUsers(reader)).find(({ id }) => id === owner)
  if (!mailbox || !user?.email) return mailbox && { address: mailbox.address, name: mailbox.name }
  return { address: user.email, name: user.name }
}

function isWith({ address, aliases }: Mailbox, { email }: User): boolean {
  return email !== null && [address, ...aliases].some(known => known.toLowerCase() === email.toLowerCase())
}
