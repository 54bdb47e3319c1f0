// What the DNS said of domains, kept for a while: a list of a hundred thousand addresses has a few thousand domains, and
// most of them are asked about again next week.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import type { Reader, Tend } from '../ports.ts'
import type { MailAnswer, MailExchange } from './ports.ts'

const noun = 'mail_domain'
/** Mail servers move seldom; a domain that took no mail may have been set up since. */
const keptMs: Readonly<Record<MailAnswer, number>> = { takes: 30 * DAY_MS, none: 2 * DAY_MS, unknown: 0 }
/** Politeness to the resolver. */
const atOnce = 16
const mostDomains = 100_000

export interface Looking {
  readonly workspace: string
  readonly exchange: MailExchange
  readonly now: Instant
}

/** Asks about each domain, or knows the answer; tells how many surely take no mail. */
export async function askExchanges(tend: Tend, domains: readonly string[], looking: Looking): Promise<number> {
  let none = 0
  for (let from = 0; from < domains.length; from += atOnce) {
    const page = domains.slice(from, from + atOnce)
    const answers = await Promise.all(page.map(domain => answerFor(tend, domain, looking)))
    none += answers.filter(answer => answer === 'none').length
  }
  return none
}

/** The domains that surely take no mail, as far as was asked. */
export async function domainsWithoutMail(reader: Reader): Promise<ReadonlySet<string>> {
  const found = await reader.documents.list(noun, { state: 'none', limit: mostDomains })
  return new Set(found.map(({ id }) => id))
}

async function answerFor(tend: Tend, domain: string, { workspace, exchange, now }: Looking): Promise<MailAnswer> {
  const known = await tend.store.read(workspace, reader => reader.documents.find(noun, domain))
  const kept = known?.state as MailAnswer | undefined
  if (known && kept && now < known.at + keptMs[kept]) return kept
  const answer = await exchange.look(domain)
  if (answer === 'unknown') return answer
  const document = { id: domain, state: answer, key: '', contact: null, at: now, value: {} }
  await tend.store.write(workspace, writer => writer.documents.save(noun, document), { isShort: true })
  return answer
}
