// Referrals of a contact: who referred them, whom they referred and what became of each, and a new one.
import { z } from '@hono/zod-openapi'
import { instant } from './verdict.ts'

const line = z.string().trim().max(300)

const person = z.object({
  id: z.string().nullable().openapi({ description: 'Null for a name that was only typed, and for one who was erased' }),
  name: z.string().nullable(),
})

const referrals = z
  .object({
    referredBy: person.nullable(),
    referred: z.array(
      person.extend({
        givenAt: instant,
        became: z.enum(['customer', 'declined', 'met', 'answered', 'stopped', 'written_to', 'waiting']).nullable(),
        reportDue: instant.nullable().openapi({ description: 'By when the referrer is to be told; null = told' }),
      }),
    ),
  })
  .openapi('Referrals')

/** At least a name, an email address or a phone number. */
const newReferral = z
  .object({
    name: line.optional(),
    email: line.optional(),
    phone: line.optional(),
    company: line.optional(),
    note: z.string().trim().max(5000).optional(),
  })
  .openapi('NewReferral')

export const referralsContract = {
  'GET /api/contacts/{id}/referrals': {
    answer: referrals,
    does: 'Who referred a contact, whom they referred, what became of each, and which report is due.',
  },
  'POST /api/contacts/{id}/referrals': {
    body: newReferral,
    answer: z
      .object({ contact: z.string(), name: z.string(), isNew: z.boolean(), isRepeated: z.boolean() })
      .openapi('Referred'),
    status: 201,
    does: 'Records that a contact referred somebody, who becomes a contact or is linked where they are known.',
  },
} as const
