// List quality: addresses that look wrong, to be mended one by one; how good each source is, is a report.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { faultWords, mend, qualityQuery } from './queries.ts'
import './quality.css'

export function QualityPage() {
  const quality = useQuery(qualityQuery)
  if (quality.isError) return <Failed isPage error={quality.error} onRetry={() => quality.refetch()} />
  if (!quality.data) return <Loading what="the addresses" />
  const { totals, counts, items } = quality.data
  return (
    <>
      <title>List quality · Tend</title>
      <p className="trail">
        <Link to={places.contacts}>Contacts</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>List quality</h1>
          <p>
            {totals.emails} email addresses and {totals.phones} numbers ({totals.mobile} mobile, {totals.fixed} fixed,{' '}
            {totals.phones - totals.mobile - totals.fixed} that don’t tell) of {totals.contacts} contacts.{' '}
            <Link to={places.report('sources')}>How good each source is</Link>
          </p>
        </div>
      </div>
      <ul className="fault-counts">
        {Object.entries(counts)
          .filter(([, count]) => count > 0)
          .map(([fault, count]) => (
            <li key={fault}>
              <span className="strong">{count}</span> {faultWords[fault as keyof typeof faultWords]}
            </li>
          ))}
      </ul>
      {items.length === 0 && (
        <div className="card clear">
          <h2>No address looks wrong</h2>
          <p className="soft">
            Whether anybody takes mail for the domains is asked on the command line: <code>tend quality --dns</code>
          </p>
        </div>
      )}
      <ul className="findings">
        {items.map(({ contact, ...finding }) => (
          <li key={contact.id + finding.address.value} className="card row">
            <div>
              <p>
                <Link to={places.contact(contact.id)}>{contact.name}</Link>:{' '}
                <span className="strong">{finding.address.value}</span>
              </p>
              <p className="soft small">{faultWords[finding.fault]}</p>
            </div>
            <span className="spacer" />
            {finding.offer === null ? (
              <Link to={places.mend(contact.id)}>Look at it</Link>
            ) : (
              <Button onClick={() => void mend(contact.id, finding)}>Make it {finding.offer}</Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
