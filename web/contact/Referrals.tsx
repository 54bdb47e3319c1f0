// The referrals of a contact: who referred them, whom they referred, what became of each, which report is due; and the
// form for a new one.
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Answer, Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { renewEverything } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { nearDate, shortDate } from '../words/time-words.ts'

type Given = Answer<'GET /api/contacts/{id}/referrals'>
type Referred = Given['referred'][number]
type NewReferral = Body<'POST /api/contacts/{id}/referrals'>

// The contact stands second in the key, as in every query that a change to that contact renews.
const referralsQuery = (contact: string) =>
  queryOptions({
    queryKey: ['referrals', contact],
    queryFn: ({ signal }) => call('GET /api/contacts/{id}/referrals', { path: { id: contact }, signal }),
  })

export function Referrals({ contact }: { contact: { readonly id: string; readonly name: string } }) {
  const { data } = useQuery(referralsQuery(contact.id))
  const count = data?.referred.length ?? 0
  return (
    <details className="card">
      <summary>
        <h2>Referrals{count > 0 && ` (${count})`}</h2>
      </summary>
      {data?.referredBy && (
        <p>
          Referred by <Name person={data.referredBy} />.
        </p>
      )}
      {data && data.referred.length > 0 && (
        <ul className="referrals">
          {data.referred.map(one => (
            <ReferredPerson key={`${one.id}${one.name}${one.givenAt}`} referred={one} />
          ))}
        </ul>
      )}
      <ReferralForm contact={contact} />
    </details>
  )
}

function ReferredPerson({ referred }: { referred: Referred }) {
  const { became, givenAt, reportDue } = referred
  return (
    <li>
      <Name person={referred} /> <span className="soft">on {shortDate(givenAt)}</span>
      <br />
      {became && `${becameWords[became]}. `}
      {reportDue ? `The report is due ${nearDate(reportDue, Date.now())}.` : became && 'They have been told.'}
    </li>
  )
}

const becameWords: Readonly<Record<NonNullable<Referred['became']>, string>> = {
  customer: 'Became a customer',
  declined: 'Said no',
  met: 'Met us',
  answered: 'Is in touch with us',
  stopped: 'Was stopped',
  written_to: 'Was written to, no answer yet',
  waiting: 'Waits for the first touch',
}

function Name({ person: { id, name } }: { person: Pick<Referred, 'id' | 'name'> }) {
  if (id !== null) return <Link to={places.contact(id)}>{name ?? 'Somebody'}</Link>
  return <span>{name ?? 'Somebody who was erased'}</span>
}

function ReferralForm({ contact }: { contact: { readonly id: string; readonly name: string } }) {
  const referring = useMutation({
    mutationFn: (body: NewReferral) => call('POST /api/contacts/{id}/referrals', { path: { id: contact.id }, body }),
    onSuccess: ({ name, isNew, isRepeated }) => {
      const says = isRepeated
        ? `${name} had been referred before.`
        : `${name} ${isNew ? 'is added' : 'was known already'}.`
      showToast({ says: `${says}${isRepeated ? '' : ` A word to ${contact.name} is due.`}` })
      void renewEverything()
    },
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const form = submitted.currentTarget
    referring.mutate(readReferral(new FormData(form)), { onSuccess: () => form.reset() })
  }
  return (
    <form className="stack" onSubmit={submit} aria-label="They referred someone">
      <h3>They referred someone</h3>
      <label className="field">
        <span>Name of whom they referred</span>
        <input name="name" required autoComplete="off" />
      </label>
      <label className="field">
        <span>Email</span>
        <input name="email" type="email" autoComplete="off" />
      </label>
      <label className="field">
        <span>Phone, with country code</span>
        <input name="phone" type="tel" autoComplete="off" />
      </label>
      <label className="field">
        <span>What they said of them</span>
        <input name="note" autoComplete="off" />
      </label>
      {referring.isError && <Failed error={referring.error} />}
      <Button type="submit" disabledBecause={referring.isPending && 'It is being recorded.'}>
        Record the referral
      </Button>
    </form>
  )
}

function readReferral(form: FormData): NewReferral {
  const said = ['name', 'email', 'phone', 'note'].map(name => [name, String(form.get(name) ?? '').trim()] as const)
  return Object.fromEntries(said.filter(([, text]) => text !== ''))
}
