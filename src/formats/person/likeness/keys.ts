// Under which keys a contact is looked for: two who have none in common are never compared, so that a million contacts
// need some millions of comparisons and not half a billion of thousands.
import { phoneTail } from './add-to-crowd.ts'
import { isShared } from './compare-emails.ts'
import { emailParts } from './email-parts.ts'
import { soundOf } from './fold-text.ts'
import { formalName } from './nicknames.ts'
import type { Profile } from './profile.ts'

export function likenessKeys(profile: Profile): string[] {
  const { emails, phones, socials } = profile
  const keys = [...nameKeys(profile), ...socials.map(social => `s ${social}`)]
  for (const email of emails) {
    const { local } = emailParts(email)
    keys.push(`e ${email}`)
    if (local.length >= 4) keys.push(`l ${local}`)
  }
  for (const phone of phones) keys.push(`p ${phoneTail(phone)}`)
  return [...new Set(keys)]
}

function nameKeys(profile: Profile): string[] {
  const { name } = profile
  if (name.length === 0) return []
  const words = name.map(formalName)
  const [first, last] = [words[0]!, words.at(-1)!]
  const both = [first, last].sort().join(' ')
  const sounds = [soundOf(first), soundOf(last)].sort().join(' ')
  const places = placesOf(profile)
  return [
    `n ${both}`,
    `h ${sounds}`,
    // Two family names: either may have been left out.
    ...(words.length > 2 ? [`n ${[first, words[1]!].sort().join(' ')}`] : []),
    ...places.flatMap(place => [
      `f ${place} ${first}`,
      `w ${place} ${soundOf(last)} ${first[0]}`,
      // In the other order, the last word is the given name.
      `w ${place} ${soundOf(first)} ${last[0]}`,
    ]),
  ]
}

/** Where they work: the company's first word, and the domain that is its own. */
function placesOf({ company, emails, offices }: Profile): string[] {
  const domains = [...emails, ...offices].map(email => emailParts(email).domain).filter(domain => !isShared(domain))
  const names = domains.map(domain => domain.split('.')[0]!.replaceAll('-', ''))
  const word = company.split(' ')[0]!
  return [...new Set([...(word === '' ? [] : [word]), ...names])]
}
