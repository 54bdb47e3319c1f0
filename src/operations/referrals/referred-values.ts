// What a template may say of the person whom a contact referred: of whom the report is due, else the newest.
import { referredOf } from '../../domain/referral.ts'
import type { Standing } from '../../engine/standing.ts'
import { findKept } from '../duplicates/merge-record.ts'
import type { Reader } from '../ports.ts'
import { becameOf, reportWords } from './became.ts'
import { nameSaid } from './name-said.ts'

export interface ReferredValues {
  readonly name?: string | undefined
  readonly company?: string | undefined
  readonly outcome?: string | undefined
}

export async function referredValues(reader: Reader, standing: Standing): Promise<ReferredValues> {
  const said = referredBy(standing)
  if (said === undefined) return {}
  const person = (await findKept(reader, said))?.contact
  const name = await nameSaid(reader, said)
  if (!person) return { name }
  const [of, verdict] = [await reader.timelines.standing(person.id), await reader.verdicts.find(person.id)]
  const outcome = of && verdict ? reportWords[becameOf(of, verdict.verdict.kind).became] : undefined
  return { name, company: person.company, outcome }
}

/** Until the referrer has heard from us the brief is due, and it is of the newest; afterwards the report that is due first. */
function referredBy({ referral, lastTouch, promises }: Standing): string | undefined {
  if (referral && (!lastTouch || lastTouch.at < referral.at)) return referral.name
  const reports = promises.filter(({ by, promise }) => by === 'us' && referredOf(promise) !== undefined)
  const [first] = reports.toSorted((a, b) => a.due - b.due)
  return first ? referredOf(first.promise) : referral?.name
}
