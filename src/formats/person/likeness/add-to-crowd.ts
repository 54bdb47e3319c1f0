// What of a profile is counted, so that it is weighed by how common it is.
import type { CrowdSketch } from './crowd.ts'
import { emailParts } from './email-parts.ts'
import { formalName } from './nicknames.ts'
import type { Profile } from './profile.ts'

export function addToCrowd(crowd: CrowdSketch, { name, company, emails, offices, phones }: Profile): void {
  for (const word of new Set(name)) crowd.add('name', formalName(word))
  if (name.length > 0) crowd.add('initial', name[0]![0]!)
  if (company !== '') crowd.add('company', company)
  for (const phone of phones) crowd.add('phone', phoneTail(phone))
  for (const email of [...emails, ...offices]) crowd.add('email', email)
  for (const email of emails) crowd.add('local', emailParts(email).local)
}

/** The end of a number is the same with and without country and area code. */
export function phoneTail(phone: string): string {
  return phone.slice(-7)
}
