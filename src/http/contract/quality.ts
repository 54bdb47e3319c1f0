// How good the addresses of contacts are, and mending them.
import { z } from '@hono/zod-openapi'
import { channels } from '../../domain/channel.ts'
import { addressFaults } from '../../formats/person/judge-address.ts'
import { contactInBrief } from './contact.ts'

const address = z.object({ channel: z.enum(channels), value: z.string() })
const fault = z.enum(addressFaults)
const finding = z.object({
  address,
  fault,
  offer: z.string().nullable().openapi({ description: 'What it was probably meant to be' }),
})

const quality = z
  .object({
    totals: z.object({
      contacts: z.number().int(),
      emails: z.number().int(),
      phones: z.number().int(),
      mobile: z.number().int(),
      fixed: z.number().int(),
      withoutAddress: z.number().int(),
    }),
    counts: z.record(fault, z.number().int()),
    items: z.array(finding.extend({ contact: contactInBrief })),
  })
  .openapi('Quality')

const query = z.object({
  fault: fault.optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
})

const findings = z.object({ items: z.array(finding) }).openapi('AddressFindings')
const mending = z.object({ address, value: z.string().trim().min(3) }).openapi('AddressMending')
const mended = z.object({ contact: z.string() }).openapi('AddressMended')

export const qualityContract = {
  'GET /api/quality': { query, answer: quality, does: 'Addresses that look wrong, with what was probably meant.' },
  'GET /api/contacts/{id}/quality': { answer: findings, does: 'What looks wrong with a contact’s addresses.' },
  'POST /api/contacts/{id}/mendings': {
    body: mending,
    answer: mended,
    status: 201,
    does: 'Puts a mended address in the place of a wrong one.',
  },
} as const
