// Contacts: everyone, searched by name, company or address, filtered by what is right for them now.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useRef, useState } from 'react'
import type { VerdictKind } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { navigate } from '../app/navigation.ts'
import { PageHead } from '../app/PageHead.tsx'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { useShortcuts } from '../app/shortcuts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Icon } from '../controls/Icon.tsx'
import { Loading } from '../controls/Loading.tsx'
import { usersQuery } from '../team/queries.ts'
import { kindWords, verdictKinds } from '../words/verdict-words.ts'
import { AddContact } from './AddContact.tsx'
import { ContactsList } from './ContactsList.tsx'
import './contacts.css'

const pageSize = 100

export function ContactsPage({ query }: PageProps) {
  const search = query.get('search') ?? ''
  const kind = verdictKinds.find(known => known === query.get('kind'))
  const owner = query.get('owner') ?? undefined
  const pages = useContacts({ search: useDeferredValue(search), kind, owner })
  const [isAdding, setAdding] = useState(false)
  const counts = pages.data?.pages[0]?.counts
  const contacts = pages.data?.pages.flatMap(page => page.items) ?? []
  return (
    <>
      <PageHead
        title="Contacts"
        says={
          <>
            <Link to={places.duplicates}>Duplicates</Link> · <Link to={places.quality}>List quality</Link>
          </>
        }
      >
        <Button onClick={() => setAdding(true)}>
          <Icon name="plus" /> Add one
        </Button>
      </PageHead>
      <search className="row filters">
        <SearchField search={search} kind={kind} owner={owner} />
        <OwnerFilter search={search} kind={kind} owner={owner} />
        <KindFilter search={search} kind={kind} owner={owner} counts={counts} />
      </search>
      {pages.isError && <Failed error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isPending && <Loading what="contacts" />}
      {pages.data && contacts.length === 0 && <NobodyFound search={search} />}
      <ContactsList
        contacts={contacts}
        isLoading={pages.isFetchingNextPage}
        onEnd={() => pages.hasNextPage && !pages.isFetchingNextPage && pages.fetchNextPage()}
      />
      <AddContact isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  )
}

function useContacts({ search, kind, owner }: Filter) {
  return useInfiniteQuery({
    queryKey: ['contacts', search, kind ?? null, owner ?? null],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/contacts', { query: { search, kind, owner, after: pageParam, limit: pageSize }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

interface Filter {
  readonly search: string
  readonly kind: VerdictKind | undefined
  /** The id of a user. */
  readonly owner: string | undefined
}

/** Nobody chooses among owners where there is one. */
function OwnerFilter({ owner, ...filter }: Filter) {
  const users = useQuery(usersQuery)
  if (!users.data || users.data.items.length < 2) return null
  const choose = (next: string) =>
    navigate(places.contactsOf({ ...filter, owner: next || undefined }), { isReplacing: true })
  return (
    <label className="row">
      <span className="visually-hidden">Whose contacts</span>
      <select value={owner ?? ''} onChange={event => choose(event.target.value)}>
        <option value="">Everybody’s</option>
        {users.data.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === users.data.me ? 'Mine' : name}
          </option>
        ))}
      </select>
    </label>
  )
}

/**
 * The search stands in the address, so that going back from a contact finds the same list. The field itself is read
 * from there once a visit: the address follows the typing, and must not overtake it.
 */
function SearchField({ search, kind, owner }: Filter) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(search)
  useShortcuts({ '/': () => field.current?.focus() })
  const change = (next: string) => {
    setText(next)
    navigate(places.contactsOf({ search: next, kind, owner }), { isReplacing: true })
  }
  return (
    <label className="search">
      <Icon name="search" />
      <span className="visually-hidden">Search by name, company or address</span>
      <input
        ref={field}
        type="search"
        placeholder="Name, company or address"
        value={text}
        onChange={event => change(event.target.value)}
      />
    </label>
  )
}

interface KindFilterProps extends Filter {
  readonly counts: Readonly<Record<string, number>> | undefined
}

function KindFilter({ search, kind, owner, counts }: KindFilterProps) {
  const choose = (next: VerdictKind | undefined) =>
    navigate(places.contactsOf({ search, kind: next, owner }), { isReplacing: true })
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <fieldset className="kinds">
      <legend className="visually-hidden">What is right for them now</legend>
      <button type="button" aria-pressed={kind === undefined} onClick={() => choose(undefined)}>
        Everyone <span className="soft">{all}</span>
      </button>
      {verdictKinds.map(choice => (
        <button
          key={choice}
          type="button"
          data-kind={choice}
          aria-pressed={kind === choice}
          title={kindWords[choice].means}
          onClick={() => choose(kind === choice ? undefined : choice)}
        >
          {kindWords[choice].title} <span className="soft">{counts?.[choice] ?? 0}</span>
        </button>
      ))}
    </fieldset>
  )
}

function NobodyFound({ search }: { search: string }) {
  return (
    <div className="card clear">
      <h2>Nobody found</h2>
      <p className="soft">
        {search ? `No name, company or address holds “${search}” here.` : 'There is nobody of this kind now.'}
      </p>
    </div>
  )
}
