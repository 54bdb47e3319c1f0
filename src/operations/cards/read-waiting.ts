// Reads the photos that wait, one after the other, the oldest first; what was not read when the process ended is read by
// the next one.
import { Failure, failureCodes } from '../../domain/failure.ts'
import { joinReadings, readCardCode } from '../../formats/card/card-code.ts'
import { type CardReading, draftOfCard } from '../../formats/card/card-fields.ts'
import type { PictureReading } from '../../formats/card/card-line.ts'
import { readCard } from '../../formats/card/read-card.ts'
import { contactIdOf } from '../import/contact-id.ts'
import { findMatch } from '../import/match-contacts.ts'
import type { Reader, Tend } from '../ports.ts'
import { type CardDocument, cardNoun, findPicture, pictureNoun } from './card.ts'
import type { ReadPicture } from './ports.ts'

/**
 * Answers how many were read.
 *
 * @throws Failure unreachable when the reader was ended: what was not read still waits
 */
export async function readWaiting(tend: Tend, readPicture: ReadPicture, workspace: string): Promise<number> {
  for (let count = 0; ; count++) {
    const [waiting] = await tend.store.read(workspace, ({ documents }) =>
      documents.list(cardNoun, { state: 'waiting', isOldestFirst: true, limit: 1 }),
    )
    if (!waiting) return count
    const outcome = await readOne(tend, readPicture, { workspace, id: waiting.id })
    await tend.store.write(workspace, async writer => {
      const card = (await writer.documents.find(cardNoun, waiting.id)) as CardDocument | undefined
      // Discarded, or typed in by hand, while it was being read.
      if (card?.state !== 'waiting') return
      const state = outcome.fault === null ? 'read' : 'failed'
      const contact = (outcome.reading && (await knownPerson(writer, outcome.reading))) ?? null
      await writer.documents.save(cardNoun, { ...card, state, contact, value: { ...card.value, ...outcome } })
      const picture = await writer.documents.find(pictureNoun, waiting.id)
      // It goes with an erasure of whom it shows.
      if (picture && contact) await writer.documents.save(pictureNoun, { ...picture, contact })
    })
  }
}

interface Outcome {
  readonly reading: CardReading | null
  readonly fault: string | null
}

async function readOne(
  tend: Tend,
  readPicture: ReadPicture,
  card: { workspace: string; id: string },
): Promise<Outcome> {
  const picture = await tend.store.read(card.workspace, reader => findPicture(reader, card.id))
  if (!picture) return { reading: null, fault: 'The photo is gone.' }
  try {
    const reading = readingOf(await readPicture(new Uint8Array(Buffer.from(picture.base64, 'base64'))))
    return reading ? { reading, fault: null } : { reading: null, fault: nothingRead }
  } catch (error) {
    if (error instanceof Failure && failureCodes[error.code].retry) throw error
    // Whatever a picture does to its readers, the next one is read all the same.
    return { reading: null, fault: error instanceof Failure ? error.message : 'The photo can’t be read.' }
  }
}

const nothingRead =
  'No name, address or number could be read. Take the photo again in better light, or type the card in.'

/** What the codes say is believed before the letters; undefined where there is nobody to be made of it. */
export function readingOf({ lines, codes }: PictureReading): CardReading | undefined {
  const letters = lines.length > 0 ? readCard(lines) : undefined
  const readings = [...codes.map(readCardCode), letters].filter(reading => reading !== undefined)
  const [first, ...others] = readings
  if (!first) return undefined
  const joined = others.reduce(joinReadings, first)
  const { name, emails, phones, socials } = joined.fields
  return name || emails.length + phones.length + socials.length > 0 ? joined : undefined
}

/** The contact that a card is certainly of. */
async function knownPerson(reader: Reader, { fields }: CardReading): Promise<string | undefined> {
  const { draft } = draftOfCard(fields)
  return draft && findMatch(reader, draft, contactIdOf(draft))
}
