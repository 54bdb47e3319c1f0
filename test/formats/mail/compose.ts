// Composes messages for tests: headers and a body as a mail program would write them.
import { encodeText } from '../../../src/formats/mail/decode-text.ts'
import type { Message } from '../../../src/formats/mail/message.ts'
import { parseMessage } from '../../../src/formats/mail/parse-message.ts'

export interface Draft {
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly date?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

export function compose(draft: Draft): Promise<Message> {
  const headers = {
    From: draft.from ?? 'Ana Ruiz <ana@prospect.example>',
    To: draft.to ?? 'Sam Seller <sam@seller.example>',
    Subject: draft.subject ?? 'Re: Our talk at the fair',
    Date: draft.date ?? 'Tue, 10 Nov 2026 09:30:00 +0100',
    'Message-ID': '<a1@prospect.example>',
    'Content-Type': 'text/plain; charset=utf-8',
    ...draft.headers,
  }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return parseMessage(encodeText(`${head.join('\n')}\n\n${draft.body}`))
}
