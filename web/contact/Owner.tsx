// Who answers for the contact, where there is more than one who could.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Contact } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { Failed } from '../controls/Failed.tsx'
import { usersQuery } from '../team/queries.ts'

export function Owner({ contact }: { contact: Contact }) {
  const users = useQuery(usersQuery)
  const give = useMutation({
    mutationFn: (owner: string) => call('PUT /api/contacts/{id}/owner', { path: { id: contact.id }, body: { owner } }),
    onSuccess: async ({ owner }) => {
      const name = users.data?.items.find(({ id }) => id === owner)?.name
      showToast({ says: `${name} answers for them now.` })
      await renewEverything()
    },
  })
  if (!users.data || users.data.items.length < 2) return null
  return (
    <section className="card" aria-label="Who answers for them">
      <label className="row">
        <h2>Who answers for them</h2>
        <span className="spacer" />
        <select value={contact.owner} onChange={event => give.mutate(event.target.value)}>
          {users.data.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {give.isError && <Failed error={give.error} />}
    </section>
  )
}
