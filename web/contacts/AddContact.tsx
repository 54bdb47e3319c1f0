// Adds one person by hand, as after a meeting: name, an address, and where they came from.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { Address, Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { navigate } from '../app/navigation.ts'
import { places } from '../app/places.ts'
import { renewEverything } from '../app/queries.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Modal } from '../controls/Modal.tsx'
import { readSource } from '../controls/read-source.ts'
import { SourceFields } from '../controls/SourceFields.tsx'

type NewContact = Body<'POST /api/contacts'>

export function AddContact({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const addition = useMutation({
    mutationFn: (body: NewContact) => call('POST /api/contacts', { body }),
    onSuccess: answer => {
      onClose()
      void renewEverything()
      navigate(places.contact(answer.contact.id))
    },
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    addition.mutate(readContact(new FormData(submitted.currentTarget)))
  }
  return (
    <Modal title="Add one person" isOpen={isOpen} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <label className="field">
          <span>Name</span>
          <input name="name" required autoComplete="off" />
        </label>
        <label className="field">
          <span>Company</span>
          <input name="company" autoComplete="off" />
        </label>
        <label className="field">
          <span>Email</span>
          <input name="email" type="email" autoComplete="off" />
        </label>
        <label className="field">
          <span>Phone, with country code</span>
          <input name="phone" type="tel" placeholder="+34 911 234 567" autoComplete="off" />
        </label>
        <SourceFields />
        <label className="check">
          <input type="checkbox" name="met" />
          We met in person or spoke
        </label>
        {addition.isError && <Failed error={addition.error} />}
        <Button type="submit" look="primary" disabledBecause={addition.isPending && 'They are being added.'}>
          Add
        </Button>
      </form>
    </Modal>
  )
}

function readContact(form: FormData): NewContact {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const addresses = (['email', 'phone'] as const)
    .map((channel): Address => ({ channel, value: text(channel) }))
    .filter(address => address.value !== '')
  return {
    name: text('name'),
    addresses,
    source: readSource(form) ?? { kind: 'inbound' },
    met: form.get('met') === 'on',
    ...(text('company') ? { company: text('company') } : {}),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
