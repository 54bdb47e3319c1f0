// A card that was read: the photo beside the fields, each to be mended, saved with one tap.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { queries, renew } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Icon } from '../controls/Icon.tsx'
import { type Card, CardFieldsForm, readCardForm } from './CardFieldsForm.tsx'

const readAgain = () => queries.invalidateQueries({ queryKey: ['cards'] })

export function CardDraft({ card }: { card: Card }) {
  const saving = useMutation({
    mutationFn: (form: FormData) => {
      const fields = readCardForm(form, card.fields)
      const body = { fields, source: card.source, metAt: card.takenAt, keepPicture: form.get('keepPicture') === 'on' }
      return call('PUT /api/cards/{id}/contact', { path: { id: card.id }, body })
    },
    onSuccess: ({ contact, name, isNew }) => {
      showToast({ says: isNew ? `${name} is saved.` : `${name} was known already: met again.` })
      void readAgain()
      void renew(new Set([contact]))
    },
  })
  const discard = () =>
    call('DELETE /api/cards/{id}', { path: { id: card.id } })
      .then(readAgain)
      .catch(showFailure)
  if (card.state === 'waiting')
    return (
      <p className="card cards-reading" role="status">
        Reading {card.file || 'a card'} …
      </p>
    )
  if (!card.hasPicture)
    return (
      <p className="card cards-refused" role="status">
        <span>
          {card.file || 'A file'}: {card.fault}
        </span>
        <Button look="quiet" onClick={discard}>
          Throw away
        </Button>
      </p>
    )
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    saving.mutate(new FormData(submitted.currentTarget))
  }
  return (
    <form className="card cards-draft" onSubmit={submit}>
      <Photo card={card} />
      <div className="stack">
        {card.fault && (
          <p className="notice">
            <Icon name="warn" /> {card.fault}
          </p>
        )}
        {card.known && (
          <p className="small">
            You know <Link to={places.contact(card.known.id)}>{card.known.name}</Link>: saving adds that you met again.
          </p>
        )}
        <CardFieldsForm card={card} />
        {saving.isError && <Failed error={saving.error} />}
        <label className="check small">
          <input type="checkbox" name="keepPicture" /> Keep the photo
        </label>
        <div className="row cards-acts">
          <Button
            type="submit"
            look="primary"
            className="cards-big"
            disabledBecause={saving.isPending && 'It is being saved.'}
          >
            Save
          </Button>
          <Button look="quiet" onClick={discard}>
            Throw away
          </Button>
        </div>
      </div>
    </form>
  )
}

function Photo({ card }: { card: Card }) {
  const photo = useQuery({
    queryKey: ['card-picture', card.id],
    queryFn: ({ signal }) => call('GET /api/cards/{id}/picture', { path: { id: card.id }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: card.hasPicture,
  })
  return photo.data ? <img src={photo.data.picture} alt="The card as photographed" /> : null
}
