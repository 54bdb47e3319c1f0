// What is asked of the quality of addresses, and the mending of one.
import { queryOptions } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { queries, renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'

export type Finding = Answer<'GET /api/contacts/{id}/quality'>['items'][number]

export const qualityQuery = queryOptions({
  queryKey: ['quality'],
  queryFn: ({ signal }) => call('GET /api/quality', { signal }),
})

export const contactQualityQuery = (id: string) =>
  queryOptions({
    queryKey: ['address-quality', id],
    queryFn: ({ signal }) => call('GET /api/contacts/{id}/quality', { path: { id }, signal }),
  })

/** One click puts the offer in the place of the address. */
export async function mend(contact: string, { address, offer }: Finding): Promise<void> {
  if (offer === null) return
  try {
    await call('POST /api/contacts/{id}/mendings', { path: { id: contact }, body: { address, value: offer } })
    showToast({ says: `${address.value} is ${offer} now.` })
  } catch (error) {
    showFailure(error)
  }
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['quality'] }),
    queries.invalidateQueries({ queryKey: ['address-quality', contact] }),
    renewEverything(),
  ])
}

export const faultWords: Readonly<Record<Finding['fault'], string>> = {
  syntax: 'This is no address.',
  typo: 'The domain looks mistyped.',
  no_mail: 'Nobody takes mail for this domain.',
  disposable: 'A throw-away address.',
  role: 'An office’s address: whoever is there reads it.',
  number: 'A number without its country code, or of a wrong length.',
}
