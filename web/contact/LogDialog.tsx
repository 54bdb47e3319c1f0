// The event form in a dialog, for logging something unusual without leaving the list.
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { contactQuery } from '../app/queries.ts'
import { Loading } from '../controls/Loading.tsx'
import { Modal } from '../controls/Modal.tsx'

// The forms are needed once in a while, the list at once.
const EventForm = lazy(() => import('./EventForm.tsx').then(({ EventForm }) => ({ default: EventForm })))

interface LogDialogProps {
  /** Whom to log for; undefined = closed. */
  readonly contact: { readonly id: string; readonly name: string } | undefined
  readonly onClose: () => void
}

export function LogDialog({ contact, onClose }: LogDialogProps) {
  return (
    <Modal title={`Log for ${contact?.name ?? ''}`} isOpen={contact !== undefined} onClose={onClose}>
      {contact && (
        <Suspense fallback={<Loading what="the form" />}>
          <LoadedForm contact={contact} onLogged={onClose} />
        </Suspense>
      )}
    </Modal>
  )
}

function LoadedForm({ contact, onLogged }: { contact: { id: string; name: string }; onLogged: () => void }) {
  const answer = useQuery(contactQuery(contact.id))
  if (!answer.data) return <Loading what="the contact" />
  return (
    <EventForm
      isFirst
      contact={contact}
      timeline={answer.data.timeline}
      touch={answer.data.verdict.touch}
      onLogged={onLogged}
    />
  )
}
