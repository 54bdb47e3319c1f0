// Contacts packed for a comparison of any number of them: of each a profile in one text, and the keys that it is looked
// for under, as numbers that sort by key.
import type { Contact } from '../../domain/contact.ts'
import { addToCrowd } from '../../formats/person/likeness/add-to-crowd.ts'
import { type CrowdSketch, hash32, makeCrowd } from '../../formats/person/likeness/crowd.ts'
import { likenessKeys } from '../../formats/person/likeness/keys.ts'
import { type ReadWord, rememberingWords } from '../../formats/person/likeness/name-word.ts'
import { packProfile, profileOf } from '../../formats/person/likeness/profile.ts'
import { NumberList } from './number-list.ts'
import { TextList } from './text-list.ts'

export interface Comparing {
  readonly contact: Contact
  /** False for one who is there to be compared with alone. */
  readonly isNew: boolean
}

export interface GatherCall {
  /** In pages: a turn for each contact would take longer than the contact. */
  readonly pages: AsyncIterable<readonly Comparing[]>
  /** How many there are, or a few more. */
  readonly count: number
  /** Called now and then with how many are read. */
  onProgress?(contacts: number): void
}

/** Some 250 bytes a contact. */
export interface Gathered {
  readonly ids: TextList
  readonly profiles: TextList
  /** By place: 1 = new. */
  readonly areNew: Uint8Array
  readonly crowd: CrowdSketch
  /** A hash of the key, times `width`, plus the place of the contact: one number, which sorts by key. */
  readonly keys: NumberList
  /** A power of two above every place. */
  readonly width: number
  readonly readWord: ReadWord
}

/** Most have seven or eight. */
const keysAContact = 10

export async function gather({ pages, count, onProgress }: GatherCall): Promise<Gathered> {
  // 53 bits are exact in a number: what the places leave is the hash's, 32 of them up to two million contacts.
  const width = 2 ** Math.max(8, Math.ceil(Math.log2(count + 1)))
  const found = {
    ids: new TextList(width),
    profiles: new TextList(width),
    areNew: new Uint8Array(width),
    crowd: makeCrowd(count),
    keys: new NumberList(count * keysAContact),
    width,
    readWord: rememberingWords(),
  }
  for await (const page of pages) {
    // Contacts who came since they were counted are compared by the door that they came by.
    for (const one of page) if (found.ids.length < width) add(found, one)
    onProgress?.(found.ids.length)
  }
  return found
}

function add({ ids, profiles, areNew, crowd, keys, width, readWord }: Gathered, { contact, isNew }: Comparing): void {
  const place = ids.length
  const hashes = Math.min(2 ** 32, 2 ** 53 / width)
  const profile = profileOf(contact, readWord)
  ids.push(contact.id)
  profiles.push(packProfile(profile))
  if (isNew) areNew[place] = 1
  addToCrowd(crowd, profile)
  for (const key of likenessKeys(profile)) keys.push((hash32(key, 7) % hashes) * width + place)
}
