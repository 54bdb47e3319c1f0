// What of a profile is counted, so that it is weighed by how common it is.
import type { CrowdSketch } from './crowd.ts'
import type { Profile } from './profile.ts'

export function addToCrowd(crowd: CrowdSketch, { name, company, emails, offices, phones }: Profile): void {
  for (const [place, { formal }] of name.entries()) {
    if (name.findIndex(word => word.formal === formal) === place) crowd.add('name', formal)
  }
  if (name.length > 0) crowd.add('initial', name[0]!.text[0]!)
  if (company !== '') crowd.add('company', company)
  for (const phone of phones) crowd.add('phone', phoneTail(phone))
  for (const { mailbox } of emails) crowd.add('email', mailbox)
  for (const { mailbox } of offices) crowd.add('email', mailbox)
  for (const { local } of emails) crowd.add('local', local)
}

/** The end of a number is the same with and without country and area code. */
export function phoneTail(phone: string): string {
  return phone.slice(-7)
}
