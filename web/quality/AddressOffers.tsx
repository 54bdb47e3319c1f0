// What looks wrong with a contact's addresses, with the mended address to be taken by one click.
import { useQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { contactQualityQuery, faultWords, mend } from './queries.ts'

export function AddressOffers({ contact }: { contact: string }) {
  const findings = useQuery(contactQualityQuery(contact))
  const items = (findings.data?.items ?? []).filter(({ fault }) => fault !== 'role')
  return items.map(finding => (
    <div className="notice" key={finding.address.channel + finding.address.value}>
      <div>
        <p>
          <span className="strong">{finding.address.value}</span>: {faultWords[finding.fault]}
        </p>
        {finding.offer !== null && (
          <p className="row">
            Was {finding.offer} meant?
            <Button onClick={() => void mend(contact, finding)}>Mend it</Button>
          </p>
        )}
      </div>
    </div>
  ))
}
