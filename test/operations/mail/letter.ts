// Messages as they stand in a mailbox, for tests: from Ana to me where nothing else is said.
import { parseInstant } from '../../../src/domain/instant.ts'

export const me = 'Me <me@mine.net>'
export const ana = 'Ana Ruiz <ana@cliente.es>'

export interface Letter {
  readonly id: string
  readonly from?: string
  readonly to?: string
  readonly cc?: string
  /** `2026-11-02T10:00Z` */
  readonly at: string
  readonly subject?: string
  readonly answers?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export function letter({ id, from = ana, to = me, cc, at, subject = 'Your offer', ...more }: Letter): string {
  const { answers, headers = {}, body = 'Hello' } = more
  const fields = {
    From: from,
    To: to,
    ...(cc && { Cc: cc }),
    Date: new Date(parseInstant(at) ?? Number.NaN).toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${id}>`,
    Subject: subject,
    ...(answers && { 'In-Reply-To': `<${answers}>`, References: `<${answers}>` }),
    ...headers,
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return `${lines.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`
}
