// The head of a page: its title in the window and on the page, what it is for, the way back, and what can be done here.
import { Fragment, type ReactNode } from 'react'
import { Link } from './Link.tsx'

export interface Place {
  readonly to: string
  readonly says: string
}

interface PageHeadProps {
  readonly title: string
  readonly says?: ReactNode
  /** The pages above this one, the nearest last. */
  readonly trail?: readonly Place[]
  /** What can be done, beside the title. */
  readonly children?: ReactNode
}

export function PageHead({ title, says, trail = [], children }: PageHeadProps) {
  return (
    <>
      <title>{`${title} · Tend`}</title>
      {trail.length > 0 && <Trail places={trail} />}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {says !== undefined && <p>{says}</p>}
        </div>
        {children}
      </div>
    </>
  )
}

function Trail({ places }: { places: readonly Place[] }) {
  return (
    <p className="trail">
      {places.map(({ to, says }, place) => (
        <Fragment key={to}>
          {place > 0 && ' / '}
          <Link to={to}>{says}</Link>
        </Fragment>
      ))}
    </p>
  )
}
