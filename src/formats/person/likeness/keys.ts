// Under which keys a contact is looked for: two who have none in common are never compared, so that a million contacts
// need some millions of comparisons and not half a billion of thousands.
import { phoneTail } from './add-to-crowd.ts'
import { isShared, plainLabel } from './mail-domains.ts'
import type { Profile } from './profile.ts'

export function likenessKeys(profile: Profile): string[] {
  const { emails, phones, socials } = profile
  const keys = nameKeys(profile)
  for (const social of socials) keys.push(`s ${social}`)
  for (const { mailbox, local } of emails) {
    keys.push(`e ${mailbox}`)
    // An Ana has ana@ wherever she works, and so has every other.
    if (local.length >= 4 && !profile.name.some(({ text }) => text === local)) keys.push(`l ${local}`)
  }
  for (const phone of phones) keys.push(`p ${phoneTail(phone)}`)
  return keys
}

function nameKeys(profile: Profile): string[] {
  const { name } = profile
  if (name.length === 0) return []
  const [first, last] = [name[0]!, name.at(-1)!]
  const keys = [`n ${inOrder(first.formal, last.formal)}`, `h ${inOrder(first.sound, last.sound)}`]
  // Two family names: either may have been left out.
  if (name.length > 2) keys.push(`n ${inOrder(first.formal, name[1]!.formal)}`)
  for (const place of placesOf(profile)) {
    keys.push(`w ${place} ${last.sound} ${first.formal[0]}`)
    // In the other order, the last word is the given name.
    if (name.length > 1) keys.push(`w ${place} ${first.sound} ${last.formal[0]}`)
  }
  return keys
}

function inOrder(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Where they work: the company's first word, and the domain that is its own. */
function placesOf({ company, emails, offices }: Profile): Set<string> {
  const places = new Set<string>()
  if (company !== '') places.add(company.split(' ')[0]!)
  for (const { domain } of emails) if (!isShared(domain)) places.add(plainLabel(domain))
  for (const { domain } of offices) if (!isShared(domain)) places.add(plainLabel(domain))
  return places
}
