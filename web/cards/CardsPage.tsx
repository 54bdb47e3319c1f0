// Business cards at a stand: one tap to photograph, one to save; made for a thumb on a phone.
import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { call } from '../app/call.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { CardDraft } from './CardDraft.tsx'
import './cards.css'
import { useKeptOffline } from './keep-offline.ts'
import type { UnsentCard } from './outbox.ts'
import { shrinkPhoto } from './shrink-photo.ts'
import { TypedCard } from './TypedCard.tsx'
import { useOutbox } from './use-outbox.ts'
import { Whereabouts } from './Whereabouts.tsx'
import { type Source, useWhereabouts } from './whereabouts.ts'

/** A card is read in half a second; asking more often than that would be of no use. */
const askAgainMs = 400

export function CardsPage() {
  useKeptOffline()
  const [source, setSource] = useWhereabouts()
  const outbox = useOutbox()
  const cards = useQuery({
    queryKey: ['cards'],
    queryFn: ({ signal }) => call('GET /api/cards', { signal }),
    refetchInterval: ({ state }) => (state.data?.cards.some(card => card.state === 'waiting') ? askAgainMs : false),
  })
  const drafts = cards.data?.cards ?? []
  return (
    <div className="cards">
      <title>Business cards · Tend</title>
      <div className="page-head">
        <h1>Business cards</h1>
      </div>
      <Whereabouts source={source} onChange={setSource} />
      {source && <PhotoButtons source={source} onTaken={outbox.add} />}
      <Unsent outbox={outbox} />
      {cards.isError && !cards.data && <Failed error={cards.error} onRetry={() => cards.refetch()} />}
      {drafts.toReversed().map(card => (
        <CardDraft key={`${card.id} ${card.state}`} card={card} />
      ))}
      {source && <TypedCard onSave={fields => void outbox.add([{ ...newCard(source), kind: 'typed', fields }])} />}
    </div>
  )
}

function PhotoButtons({ source, onTaken }: { source: Source; onTaken: (cards: UnsentCard[]) => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    setBusy(true)
    // One after the other: a phone that unfolds twenty photos at once runs out of memory.
    for (const file of files) await onTaken([await unsentPhoto(file, source)])
    setBusy(false)
  }
  return (
    <div className="cards-take">
      <label className="button primary cards-big">
        Photograph a card
        <input type="file" accept="image/*" capture="environment" onChange={take} className="visually-hidden" />
      </label>
      <label className="button cards-big">
        Photos from the album
        <input type="file" accept="image/*" multiple onChange={take} className="visually-hidden" />
      </label>
      <p className="small soft" role="status">
        {isBusy ? 'Making the photos small …' : 'A QR code on the card or on their phone is read too.'}
      </p>
    </div>
  )
}

/** What is kept on the phone until the connection is back. */
function Unsent({ outbox }: { outbox: ReturnType<typeof useOutbox> }) {
  const count = outbox.unsent.length
  if (count === 0) return null
  const what = count === 1 ? '1 card waits' : `${count} cards wait`
  return (
    <div className="notice" role="status">
      <div>
        <p>
          {outbox.because ??
            `${what} for the connection. Nothing is lost: this phone keeps them and sends them when it is back.`}
        </p>
        <p className="row">
          <Button onClick={() => void outbox.flush()}>Try now</Button>
          {outbox.because && (
            <Button look="quiet" onClick={() => void outbox.forget()}>
              Throw away
            </Button>
          )}
        </p>
      </div>
    </div>
  )
}

function newCard(source: Source) {
  // randomUUID is for secure pages only (Web Crypto §10.1), and a stand's laptop is reached by its number in the network.
  const id = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return { id, takenAt: new Date().toISOString(), source }
}

async function unsentPhoto(file: File, source: Source): Promise<UnsentCard> {
  const photo = await shrinkPhoto(file)
  return { ...newCard(source), kind: 'photo', file: file.name, type: photo.type, bytes: await photo.arrayBuffer() }
}
