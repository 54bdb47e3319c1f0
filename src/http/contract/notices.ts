// Schemas of notices: the mails that somebody's own act asked for, such as the confirmation of a booking.
import { z } from '@hono/zod-openapi'
import { noticeStates } from '../../operations/notices/queued-notice.ts'
import { instant } from './verdict.ts'

const notice = z
  .object({
    id: z.string(),
    about: z.string().openapi({ description: 'What it is, such as booking_invitation' }),
    contact: z.string().nullable(),
    to: z.string(),
    name: z.string().nullable(),
    subject: z.string(),
    state: z.enum(noticeStates),
    at: instant.openapi({ description: 'While it waits: when it goes out; else when it came to its state' }),
    says: z.string().nullable().openapi({ description: 'What the server said, or why it was not sent' }),
    waitsFor: z.string().nullable(),
    attempts: z.number().int(),
    hasCalendar: z.boolean(),
  })
  .openapi('Notice')

export const noticesContract = {
  'GET /api/notices': {
    query: z.object({ state: z.enum(noticeStates).optional() }),
    answer: z.object({ items: z.array(notice) }).openapi('Notices'),
    does: 'Mails that somebody’s own act asked for, such as confirmations: those that are not settled.',
  },
  'POST /api/notices/{id}/word': {
    body: z.strictObject({ wasSent: z.boolean() }).openapi('NoticeWord'),
    answer: notice,
    does: 'Says whether a notice that is held went out; one that did not is sent now.',
  },
} as const
