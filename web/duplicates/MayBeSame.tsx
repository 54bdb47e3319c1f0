// On a contact's page: who else may be the same person.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { likeContactQuery } from './queries.ts'

export function MayBeSame({ contact }: { contact: string }) {
  const found = useQuery(likeContactQuery(contact))
  const items = found.data?.items ?? []
  if (items.length === 0) return null
  return (
    <div className="notice">
      <div>
        {items.map(({ a, b, kind }) => {
          const other = a.id === contact ? b : a
          return (
            <p key={other.id}>
              {kind === 'certain' ? 'The same person as' : 'Likely the same person as'}{' '}
              <Link to={places.contact(other.id)}>{other.name}</Link>
              {other.company && ` (${other.company})`}.
            </p>
          )
        })}
        <p>
          <Link to={places.duplicates}>Look at them side by side</Link>
        </p>
      </div>
    </div>
  )
}
