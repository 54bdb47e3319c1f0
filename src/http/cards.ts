// /api/cards: photos of business cards are taken in and read in the background; saved, each is someone met.
import { badInput, Failure } from '../domain/failure.ts'
import { parseInstant } from '../domain/instant.ts'
import { findPicture } from '../operations/cards/card.ts'
import { discardCard, listCards } from '../operations/cards/list-cards.ts'
import { readWaiting } from '../operations/cards/read-waiting.ts'
import { saveCard } from '../operations/cards/save-card.ts'
import { type Photo, takePhotos } from '../operations/cards/take-photos.ts'
import { contactInBrief } from '../operations/contact-document.ts'
import { findRecord } from '../operations/find-record.ts'
import { theWorkspace } from '../operations/ports.ts'
import { cardDetails, type cardsContract } from './contract/cards.ts'
import { type Call, type Handlers, parse } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function cardRoutes(parts: RouteParts): Pick<Handlers, keyof typeof cardsContract> {
  const { tend, changes } = parts
  const workspace = theWorkspace
  const read = readerOf(parts)
  const list = async () => {
    const cards = await tend.store.read(workspace, listCards)
    // Those of a process that ended are read by the next that is asked for them.
    if (cards.some(({ state }) => state === 'waiting')) read()
    return { cards }
  }
  return {
    'GET /api/cards': list,
    'POST /api/cards': async ({ form }) => {
      const now = tend.clock.now()
      await takePhotos(tend, { workspace, ...(await readPhotos(form, now)), now })
      return list()
    },
    'GET /api/cards/{id}/picture': async ({ params }) => {
      const picture = await tend.store.read(workspace, reader => findPicture(reader, params.id as string))
      if (!picture) throw new Failure('not_found', 'There is no photo of this card')
      return { picture: `data:${picture.type};base64,${picture.base64}` }
    },
    'PUT /api/cards/{id}/contact': async ({ params, body }) => {
      const now = tend.clock.now()
      const saved = await saveCard(tend, { workspace, id: params.id as string, ...cardToSave(body, now), now })
      changes.announce([saved.contact])
      const record = await tend.store.read(workspace, reader => findRecord(reader, saved.contact))
      return { ...saved, name: contactInBrief(record).name }
    },
    'DELETE /api/cards/{id}': async ({ params }) => {
      const id = params.id as string
      await discardCard(tend, { workspace, id })
      return { discarded: id }
    },
  }
}

/** Answers the function that reads what waits, unless that is going on already. */
function readerOf({ tend, readPicture, log }: RouteParts): () => void {
  let isReading = false
  return () => {
    if (isReading) return
    isReading = true
    readWaiting(tend, readPicture, theWorkspace)
      .catch(error => log(`cards: ${error instanceof Error ? error.stack : String(error)}`))
      .finally(() => {
        isReading = false
      })
  }
}

function cardToSave(body: Call<'PUT /api/cards/{id}/contact'>['body'], now: number) {
  const { fields, source, metAt, keepPicture = false } = body
  return { fields, source, keepsPicture: keepPicture, metAt: metAt === undefined ? now : instantOf(metAt) }
}

/** The parts `photos`, and `details` in JSON. */
async function readPhotos(form: FormData, now: number) {
  const files = form.getAll('photos').filter(part => part instanceof File)
  if (files.length === 0) throw wrong('photos', 'nothing', 'one or more photos')
  const { source, photos } = readDetails(form.get('details'))
  if (photos.length !== files.length)
    throw wrong('details.photos', `${photos.length}`, `one for each of ${files.length} photos`)
  const read = files.map(async (file, place): Promise<Photo> => {
    const { id, takenAt } = photos[place]!
    return {
      id,
      file: file.name,
      takenAt: Math.min(instantOf(takenAt), now),
      bytes: new Uint8Array(await file.arrayBuffer()),
    }
  })
  return { source, photos: await Promise.all(read) }
}

function readDetails(part: ReturnType<FormData['get']>) {
  if (typeof part !== 'string') throw wrong('details', 'nothing', 'a JSON document')
  let value: unknown
  try {
    value = JSON.parse(part)
  } catch {
    throw wrong('details', 'text that is not JSON', 'a JSON document')
  }
  return parse(cardDetails, value, 'The details') as ReturnType<typeof cardDetails.parse>
}

function instantOf(text: string): number {
  const instant = parseInstant(text)
  if (instant === undefined) throw wrong('takenAt', text, 'an instant in ISO 8601 with offset')
  return instant
}

function wrong(field: string, found: string, allowed: string): Failure {
  return badInput('The cards are refused', [{ where: 'body', field, found, allowed }])
}
