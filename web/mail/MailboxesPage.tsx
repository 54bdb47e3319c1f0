// The mailboxes: each with its state and what was found wrong with it, and the form that connects one.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '../../src/http/contract.ts'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Modal } from '../controls/Modal.tsx'
import { MailboxCard } from './MailboxCard.tsx'
import { MailboxForm } from './MailboxForm.tsx'
import { MailNav } from './MailNav.tsx'
import { mailboxesQuery } from './queries.ts'

type Checked = Answer<'POST /api/mailboxes'>
type Mailbox = Checked['mailbox']

export function MailboxesPage() {
  const mailboxes = useQuery(mailboxesQuery)
  const [editing, setEditing] = useState<Mailbox | 'new'>()
  const [checks, setChecks] = useState<Readonly<Record<string, Checked['checks']>>>({})
  const show = ({ mailbox, checks: found }: Checked) => setChecks(before => ({ ...before, [mailbox.id]: found }))
  const close = () => setEditing(undefined)
  if (mailboxes.isError) return <Failed isPage error={mailboxes.error} onRetry={() => mailboxes.refetch()} />
  if (!mailboxes.data) return <Loading what="the mailboxes" />
  const { items } = mailboxes.data
  return (
    <>
      <MailNav current={places.mailboxes} />
      <PageHead title="Mailboxes" says="The accounts that your mail goes out by, and that answers are read from.">
        <Button look="primary" onClick={() => setEditing('new')}>
          Connect a mailbox
        </Button>
      </PageHead>
      {items.length === 0 && (
        <div className="card clear">
          <h2>No mailbox is connected</h2>
          <p className="soft">Without one no mail is drafted, and answers have to be logged by hand.</p>
        </div>
      )}
      <ul className="drafts">
        {items.map(mailbox => (
          <MailboxCard
            key={mailbox.id}
            mailbox={mailbox}
            checks={checks[mailbox.id]}
            onChecked={show}
            onChange={() => setEditing(mailbox)}
          />
        ))}
      </ul>
      <Modal
        title={typeof editing === 'object' ? 'Change the mailbox' : 'Connect a mailbox'}
        isOpen={editing !== undefined}
        onClose={close}
      >
        <MailboxForm
          mailbox={typeof editing === 'object' ? editing : undefined}
          onSaved={checked => {
            show(checked)
            close()
          }}
        />
      </Modal>
    </>
  )
}
