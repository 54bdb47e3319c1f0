// Takes photos of cards in: each is kept at once, to be read when its turn comes. One that comes again, because the phone
// did not hear that it had arrived, is kept once.

import type { Source } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import { readPictureKind } from '../../formats/picture/picture-kind.ts'
import type { Tend } from '../ports.ts'
import { type Card, type CardPicture, type CardState, cardNoun, checkCardId, pictured, pictureNoun } from './card.ts'

export interface Photo {
  /** Made on the phone: the same each time that it is sent. */
  readonly id: string
  readonly file: string
  readonly takenAt: Instant
  readonly bytes: Uint8Array
}

export interface Taking {
  readonly workspace: string
  readonly photos: readonly Photo[]
  readonly source: Source
  readonly now: Instant
}

/** Larger ones come from no phone's page: it makes them small before it sends them. */
const mostBytes = 10 * 1024 * 1024

/** @throws Failure bad_input for an id that can't be one */
export async function takePhotos(tend: Tend, { workspace, photos, source, now }: Taking): Promise<void> {
  for (const { id } of photos) checkCardId(id)
  await tend.store.write(workspace, async writer => {
    for (const { id, file, takenAt, bytes } of photos) {
      const fault = faultOf(bytes)
      const card: Card = { file: file.slice(0, 200), source, reading: null, fault }
      const state: CardState = fault === null ? 'waiting' : 'failed'
      const at = Math.min(takenAt, now)
      const key = fault === null ? pictured : ''
      const isNew = await writer.documents.add(cardNoun, { id, state, key, contact: null, at, value: card })
      if (!isNew || fault !== null) continue
      await writer.documents.save(pictureNoun, { id, state: '', key: '', contact: null, at, value: pictureOf(bytes) })
    }
  })
}

function pictureOf(bytes: Uint8Array): CardPicture {
  return { type: bytes[0] === 0xff ? 'image/jpeg' : 'image/png', base64: Buffer.from(bytes).toString('base64') }
}

/** In words for the list; null where the picture is one that may be read. */
function faultOf(bytes: Uint8Array): string | null {
  if (bytes.length > mostBytes) return 'The photo is larger than 10 MB.'
  const picture = readPictureKind(bytes)
  if (bytes.length === 0) return 'This file is empty.'
  if (picture === undefined) return 'This is not a picture.'
  if (picture === 'HEIC')
    return 'This is a HEIC file, as iPhones keep photos; JPEG and PNG are read. Take it from this page, or export it as JPEG.'
  return typeof picture === 'string' ? `This is a ${picture} file; JPEG and PNG are read.` : null
}
