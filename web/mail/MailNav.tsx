// The two views of mail: what waits for a person, and the accounts that it goes out by.
import { places } from '../app/places.ts'
import { Views } from '../app/Views.tsx'
import './mail.css'

const views = [
  { to: places.mail, says: 'To be approved' },
  { to: places.mailboxes, says: 'Mailboxes' },
] as const

export function MailNav({ current }: { current: string }) {
  return <Views label="Mail" views={views} current={current} />
}
