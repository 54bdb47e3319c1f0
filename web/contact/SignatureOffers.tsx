// What the contact's own signature says and the contact lacks: taken over or left, each with one press.
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { shortDate } from '../words/time-words.ts'

type Offer = Answer<'GET /api/contacts/{id}/signature'>['items'][number]

// The contact stands second in the key, as in every query that a change to that contact renews.
const offersQuery = (contact: string) =>
  queryOptions({
    queryKey: ['signature', contact],
    queryFn: ({ signal }) => call('GET /api/contacts/{id}/signature', { path: { id: contact }, signal }),
  })

const fieldWords: Readonly<Record<Offer['field'], string>> = { phone: 'phone', title: 'title', company: 'company' }

export function SignatureOffers({ contact }: { contact: string }) {
  const offers = useQuery(offersQuery(contact))
  const items = offers.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="card" aria-label="Their signature">
      <h2>Their signature says</h2>
      <ul className="signature">
        {items.map(offer => (
          <OfferRow key={offer.field} contact={contact} offer={offer} />
        ))}
      </ul>
    </section>
  )
}

function OfferRow({ contact, offer: { field, value, at } }: { contact: string; offer: Offer }) {
  const answering = useMutation({
    mutationFn: (take: boolean) =>
      call('POST /api/contacts/{id}/signature', { path: { id: contact }, body: { field, take } }),
    onSuccess: async (_, take) => {
      showToast({ says: take ? `${value} is noted.` : `${value} is left.` })
      await renewEverything()
    },
    onError: showFailure,
  })
  const disabledBecause = answering.isPending && 'It is being noted.'
  return (
    <li>
      <p>
        {fieldWords[field]} <strong>{value}</strong> <span className="soft small">{shortDate(at)}</span>
      </p>
      <p className="row">
        <Button
          aria-label={`Take ${field} ${value}`}
          onClick={() => answering.mutate(true)}
          disabledBecause={disabledBecause}
        >
          Take
        </Button>
        <Button
          look="quiet"
          aria-label={`Leave ${field} ${value}`}
          onClick={() => answering.mutate(false)}
          disabledBecause={disabledBecause}
        >
          Leave
        </Button>
      </p>
    </li>
  )
}
