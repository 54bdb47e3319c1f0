// Asks the DNS whether anybody takes mail for a domain: its MX records, a null MX (RFC 7505), or without any an address
// (RFC 5321 §5.1). Only an answer that there is nothing counts against a domain.
import { Resolver } from 'node:dns/promises'
import type { MailAnswer, MailExchange } from '../../operations/quality/ports.ts'

/** What of a resolver is asked; the system's, or one that a test hands in. */
export interface Asked {
  resolveMx(domain: string): Promise<{ readonly exchange: string; readonly priority: number }[]>
  resolve4(domain: string): Promise<string[]>
  resolve6(domain: string): Promise<string[]>
}

const timeout = 3000

export function makeMailExchange(resolver: Asked = new Resolver({ timeout, tries: 2 })): MailExchange {
  return {
    async look(domain) {
      const records = await answerOf(() => resolver.resolveMx(domain))
      if (records === 'nothing') return hasAddress(resolver, domain)
      if (!Array.isArray(records)) return records === 'nowhere' ? 'none' : 'unknown'
      // One record of priority 0 with an empty name says that the domain takes no mail.
      return records.some(({ exchange }) => exchange !== '' && exchange !== '.') ? 'takes' : 'none'
    },
  }
}

async function hasAddress(resolver: Asked, domain: string): Promise<MailAnswer> {
  const answers = [await answerOf(() => resolver.resolve4(domain)), await answerOf(() => resolver.resolve6(domain))]
  if (answers.some(Array.isArray)) return 'takes'
  return answers.includes('unknown') ? 'unknown' : 'none'
}

/** nothing: the name exists without such records. nowhere: there is no such name. */
async function answerOf<Record>(ask: () => Promise<Record[]>): Promise<Record[] | 'nothing' | 'nowhere' | 'unknown'> {
  try {
    const records = await ask()
    return records.length > 0 ? records : 'nothing'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENODATA') return 'nothing'
    return code === 'ENOTFOUND' ? 'nowhere' : 'unknown'
  }
}
