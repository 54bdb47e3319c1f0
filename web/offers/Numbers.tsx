// What an offer drew in: visits, requests, customers, and the shares between them with what they are of.
import { amount, percent, percentRange } from '../words/number-words.ts'
import type { OfferPage } from './queries.ts'

export function Numbers({ offer }: { offer: OfferPage }) {
  const { visits, requests, people, customers, asked, bought } = offer
  return (
    <dl className="offer-numbers">
      <Figure says={visits === 1 ? 'visit' : 'visits'} count={visits} />
      <Figure
        says={requests === 1 ? 'request' : 'requests'}
        count={requests}
        share={asked}
        of={`${amount(visits)} visits`}
      />
      <Figure
        says={customers === 1 ? 'customer' : 'customers'}
        count={customers}
        share={bought}
        of={people === 1 ? '1 person' : `${amount(people)} people`}
      />
    </dl>
  )
}

interface FigureProps {
  readonly says: string
  readonly count: number
  readonly share?: OfferPage['asked']
  /** What it is a share of. */
  readonly of?: string
}

function Figure({ says, count, share, of }: FigureProps) {
  const rate = share && share.share !== null ? share.share : null
  return (
    <div>
      <dt>{says}</dt>
      <dd>
        {amount(count)}
        {share && rate !== null && (
          <span className="soft small">
            {' '}
            {percent(rate)} of {of} ({percentRange(share.low, share.high)})
          </span>
        )}
      </dd>
    </div>
  )
}
