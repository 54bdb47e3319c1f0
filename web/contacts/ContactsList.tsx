// The rows of the contacts page. Only those near the window are drawn, so that a hundred thousand scroll like ten.

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { ContactsPage } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { KindMark } from '../controls/KindMark.tsx'
import { dueInWords, shortDate } from '../words/time-words.ts'

type Row = ContactsPage['items'][number]

interface ContactsListProps {
  readonly contacts: readonly Row[]
  readonly isLoading: boolean
  /** The last row came near: more may be read. */
  readonly onEnd: () => void
}

const rowHeight = 56

export function ContactsList({ contacts, isLoading, onEnd }: ContactsListProps) {
  const list = useRef<HTMLUListElement>(null)
  const virtual = useWindowVirtualizer({
    count: contacts.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (contacts.length > 0 && last >= contacts.length - 20) onEnd()
  }, [last, contacts.length, onEnd])
  return (
    <ul
      ref={list}
      className="contacts"
      aria-label="Contacts"
      aria-busy={isLoading}
      style={{ height: virtual.getTotalSize() }}
    >
      {rows.map(row => (
        <li
          key={row.key}
          data-index={row.index}
          ref={virtual.measureElement}
          style={{ transform: `translateY(${row.start - virtual.options.scrollMargin}px)` }}
        >
          <ContactRow contact={contacts[row.index]!} />
        </li>
      ))}
    </ul>
  )
}

function ContactRow({ contact }: { contact: Row }) {
  const { verdict } = contact
  const now = Date.now()
  return (
    <Link to={places.contact(contact.id)} className="contact-row">
      <span className="who">
        <strong>{contact.name}</strong>
        <span className="soft">{contact.company}</span>
      </span>
      <KindMark kind={verdict.kind} />
      <span className="says">{verdict.says}</span>
      <span className="soft small when">
        {verdict.touch && dueInWords(verdict.touch.dueAt, now)}
        {!verdict.touch && verdict.until && `until ${shortDate(verdict.until)}`}
      </span>
    </Link>
  )
}
