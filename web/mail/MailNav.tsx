// The views of mail: what waits for a person, what drafts are made from, and the accounts that they go out by.
import { places } from '../app/places.ts'
import { Views } from '../app/Views.tsx'
import './mail.css'

const views = [
  { to: places.mail, says: 'To be approved' },
  { to: places.templates, says: 'Templates' },
  { to: places.mailboxes, says: 'Mailboxes' },
] as const

export function MailNav({ current }: { current: string }) {
  return <Views label="Mail" views={views} current={current} />
}
