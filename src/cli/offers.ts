// `tend offers`: the offer pages, counted by visits, requests and customers (A4).
import { Command } from 'commander'
import { type OfferNumbers, offerNumbers } from '../operations/offers/offer-numbers.ts'
import { listOfferPages, type OfferPage, takeOfferPage } from '../operations/offers/offer-page.ts'
import { theWorkspace } from '../operations/ports.ts'
import { answers } from './answer.ts'
import type { Wiring } from './wiring.ts'

export function offersCommand(wiring: Wiring): Command {
  const command = new Command('offers')
    .description('What each offer page draws in: visits, requests, and who became a customer; the page makes them.')
    .argument('[SLUG]', 'only this one, with its visits by day')
  return answers(command, async (slug: string | undefined) => {
    await using tend = await wiring.open(command.optsWithGlobals<{ data?: string }>())
    const counted = await tend.store.read(theWorkspace, async reader => {
      const pages = slug === undefined ? await listOfferPages(reader) : [await takeOfferPage(reader, slug)]
      const all: (OfferPage & OfferNumbers)[] = []
      for (const page of pages) all.push({ ...page, ...(await offerNumbers(reader, page)) })
      return all
    })
    const none = 'There is no offer page yet: the page Doors, Offers makes one.'
    const words = counted.length === 0 ? none : counted.map(offer => wordsOf(offer, slug !== undefined)).join('\n')
    return { json: slug === undefined ? counted : counted[0], words }
  })
}

function wordsOf(
  { slug, visits, requests, people, customers, perDay }: OfferPage & OfferNumbers,
  isWhole: boolean,
): string {
  const line = `/o/${slug}: ${visits} visits, ${requests} requests of ${people} people, ${customers} customers`
  const days = perDay.map(({ day, count }) => `  ${new Date(day).toISOString().slice(0, 10)}  ${count}`)
  return isWhole ? [line, ...days].join('\n') : line
}
