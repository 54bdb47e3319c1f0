// Who they are and how to reach them: name, company, zone and addresses, to be mended in place.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Address, Contact } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Icon } from '../controls/Icon.tsx'
import { ZoneField } from '../controls/ZoneField.tsx'
import { channelWords } from '../words/verdict-words.ts'

export function Details({ contact }: { contact: Contact }) {
  const [isEditing, setEditing] = useState(() => location.hash === '#addresses')
  return (
    <section className="card" id="addresses" aria-labelledby="details-title">
      <header className="row">
        <h2 id="details-title">How to reach them</h2>
        <span className="spacer" />
        {!isEditing && <Button onClick={() => setEditing(true)}>Mend</Button>}
      </header>
      {isEditing ? <DetailsForm contact={contact} onDone={() => setEditing(false)} /> : <Addresses contact={contact} />}
    </section>
  )
}

function Addresses({ contact }: { contact: Contact }) {
  if (contact.addresses.length === 0) return <p className="soft">No address is known. Mend this to reach them.</p>
  return (
    <ul className="addresses">
      {contact.addresses.map(({ channel, value }) => (
        <li key={`${channel}${value}`}>
          <Icon name={channel} /> {value}
        </li>
      ))}
    </ul>
  )
}

function DetailsForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const [addresses, setAddresses] = useState<readonly Address[]>(contact.addresses)
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: (form: FormData) =>
      call('PATCH /api/contacts/{id}', {
        path: { id: contact.id },
        body: {
          ...(form.get('name') ? { name: String(form.get('name')) } : {}),
          company: String(form.get('company') ?? '') || null,
          timeZone: String(form.get('timeZone')),
          addresses: addresses.filter(address => address.value.trim() !== ''),
        },
      }),
    onSuccess: async answer => {
      cache.setQueryData(['contact', contact.id], answer)
      showToast({ says: 'Mended.' })
      onDone()
      await renewEverything()
    },
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    change.mutate(new FormData(submitted.currentTarget))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>Name</span>
        <input name="name" defaultValue={contact.name ?? ''} autoComplete="off" />
      </label>
      <label className="field">
        <span>Company</span>
        <input name="company" defaultValue={contact.company ?? ''} autoComplete="off" />
      </label>
      <AddressFields addresses={addresses} onChange={setAddresses} />
      <ZoneField name="timeZone" value={contact.timeZone} />
      {change.isError && <Failed error={change.error} />}
      <p className="row">
        <Button type="submit" look="primary" disabledBecause={change.isPending && 'It is being saved.'}>
          Save
        </Button>
        <Button look="quiet" onClick={onDone}>
          Leave as it was
        </Button>
      </p>
    </form>
  )
}

interface AddressFieldsProps {
  readonly addresses: readonly Address[]
  readonly onChange: (addresses: readonly Address[]) => void
}

function AddressFields({ addresses, onChange }: AddressFieldsProps) {
  const replace = (place: number, part: Partial<Address>) =>
    onChange(addresses.map((address, index) => (index === place ? { ...address, ...part } : address)))
  return (
    <fieldset className="stack address-fields">
      <legend className="small strong">Addresses</legend>
      {addresses.map((address, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an address being typed has nothing else that stays
        <div className="row" key={place}>
          <select
            aria-label={`Kind of address ${place + 1}`}
            value={address.channel}
            onChange={change => replace(place, { channel: change.target.value as Address['channel'] })}
          >
            {Object.entries(channelWords).map(([channel, says]) => (
              <option key={channel} value={channel}>
                {channel === 'phone' ? 'Phone' : says}
              </option>
            ))}
          </select>
          <input
            aria-label={`Address ${place + 1}`}
            value={address.value}
            onChange={change => replace(place, { value: change.target.value })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove address ${place + 1}`}
            onClick={() => onChange(addresses.filter((_, index) => index !== place))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <Button look="quiet" onClick={() => onChange([...addresses, { channel: 'email', value: '' }])}>
        <Icon name="plus" /> Add an address
      </Button>
    </fieldset>
  )
}
