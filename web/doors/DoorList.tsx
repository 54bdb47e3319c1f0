// The list of a door's pages, each with what came in by it; where there is none yet, what one would be good for.
import type { ReactNode } from 'react'
import { Link } from '../app/Link.tsx'
import { PageHead, type Place } from '../app/PageHead.tsx'
import { underDoors } from './door-trail.ts'

interface DoorListProps {
  readonly title: string
  readonly says: string
  /** Where one is made. */
  readonly making: Place
  /** Shown while there is none. */
  readonly empty: { readonly title: string; readonly says: string }
  /** An item each. */
  readonly items: readonly ReactNode[]
}

export function DoorList({ title, says, making, empty, items }: DoorListProps) {
  return (
    <>
      <PageHead title={title} says={says} trail={underDoors}>
        <Link to={making.to} className="button primary">
          {making.says}
        </Link>
      </PageHead>
      {items.length === 0 && (
        <div className="card clear">
          <h2>{empty.title}</h2>
          <p className="soft">{empty.says}</p>
        </div>
      )}
      <ul className="door-list">{items}</ul>
    </>
  )
}
