// Contacts packed for a comparison of any number of them: of each a profile in one text, and the keys that it is looked
// for under, as numbers that sort by key.
import { setImmediate } from 'node:timers/promises'
import type { Contact } from '../../domain/contact.ts'
import { addToCrowd } from '../../formats/person/likeness/add-to-crowd.ts'
import { type CrowdSketch, hash32, makeCrowd } from '../../formats/person/likeness/crowd.ts'
import { likenessKeys } from '../../formats/person/likeness/keys.ts'
import { type ReadWord, rememberingWords } from '../../formats/person/likeness/name-word.ts'
import { packProfile, profileOf } from '../../formats/person/likeness/profile.ts'
import { NumberList } from './number-list.ts'

export interface Comparing {
  readonly contact: Contact
  /** False for one who is there to be compared with alone. */
  readonly isNew: boolean
}

export interface GatherCall {
  readonly contacts: AsyncIterable<Comparing> | Iterable<Comparing>
  /** How many there are, or a few more. */
  readonly count: number
  /** Called now and then with how many are read. */
  onProgress?(contacts: number): void
}

/** Some 250 bytes a contact. */
export interface Gathered {
  readonly ids: readonly string[]
  readonly profiles: readonly string[]
  /** By place: 1 = new. */
  readonly areNew: Uint8Array
  readonly crowd: CrowdSketch
  /** A hash of the key, times `width`, plus the place of the contact: one number, which sorts by key. */
  readonly keys: NumberList
  /** A power of two above every place. */
  readonly width: number
  readonly readWord: ReadWord
}

/** After so many contacts everybody else has a turn. */
const contactsATurn = 2000
/** Most have seven or eight. */
const keysAContact = 10

export async function gather({ contacts, count, onProgress }: GatherCall): Promise<Gathered> {
  // 53 bits are exact in a number: what the places leave is the hash's, 32 of them up to two million contacts.
  const width = 2 ** Math.max(8, Math.ceil(Math.log2(count + 1)))
  const hashes = Math.min(2 ** 32, 2 ** 53 / width)
  const found = {
    ids: [] as string[],
    profiles: [] as string[],
    areNew: new Uint8Array(width),
    crowd: makeCrowd(count),
    keys: new NumberList(count * keysAContact),
    width,
    readWord: rememberingWords(),
  }
  const { readWord } = found
  for await (const { contact, isNew } of contacts) {
    const place = found.ids.length
    if (place >= width) break
    const profile = profileOf(contact, readWord)
    found.ids.push(contact.id)
    found.profiles.push(packProfile(profile))
    if (isNew) found.areNew[place] = 1
    addToCrowd(found.crowd, profile)
    for (const key of likenessKeys(profile)) found.keys.push((hash32(key, 7) % hashes) * width + place)
    if (place % contactsATurn === 0) {
      onProgress?.(place)
      await setImmediate()
    }
  }
  return found
}
