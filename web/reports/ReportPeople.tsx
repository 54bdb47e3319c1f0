// Everyone behind a number, each with the sentence that makes them part of it.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReportName } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { shortDate } from '../words/time-words.ts'
import { type Asked, staleTime } from './queries.ts'
import { groupInWords } from './report-values.ts'

const pageSize = 50

interface ReportPeopleProps {
  readonly name: ReportName
  readonly asked: Asked & { readonly group: string }
  readonly onClose: () => void
}

export function ReportPeople({ name, asked, onClose }: ReportPeopleProps) {
  const section = useRef<HTMLElement>(null)
  const pages = useInfiniteQuery({
    queryKey: ['report-people', name, asked],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/reports/{name}', {
        path: { name },
        query: { ...asked, limit: pageSize, after: pageParam },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: page => page.people.next ?? undefined,
    staleTime,
  })
  const count = pages.data?.pages[0]?.people.count
  // The list stands below the chart: whoever asked for it is taken there.
  useEffect(() => {
    if (count === undefined) return
    section.current?.focus({ preventScroll: true })
    section.current?.scrollIntoView({ block: 'start' })
  }, [count])
  if (pages.isError) return <Failed error={pages.error} onRetry={() => pages.refetch()} />
  if (!pages.data) return <Loading what="who they are" />
  const people = pages.data.pages.flatMap(page => page.people.items)
  return (
    <section ref={section} className="report-people" tabIndex={-1} aria-labelledby="people-title">
      <header className="row">
        <h2 id="people-title">
          The {count?.toLocaleString('en')}
          {asked.group !== 'all' && ` of ${groupInWords(asked.group)}`}
        </h2>
        <span className="spacer" />
        <Button look="quiet" onClick={onClose}>
          Close the list
        </Button>
      </header>
      <ol>
        {people.map(({ contact, at, says }) => (
          <li key={`${contact.id}${at}${says}`}>
            <span className="small soft">{at && shortDate(at, contact.timeZone)}</span>
            <span>
              <Link to={places.contact(contact.id)}>{contact.name}</Link>
              {contact.company && <span className="soft small"> {contact.company}</span>}
            </span>
            <span>{says}</span>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button
          onClick={() => pages.fetchNextPage()}
          disabledBecause={pages.isFetchingNextPage && 'More are being read.'}
        >
          Show more
        </Button>
      )}
    </section>
  )
}
