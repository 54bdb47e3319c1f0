// Which playbook governs this contact, and a choice of another one for them alone.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ContactAnswer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { playbooksQuery, renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'

const chosenFor = { contact: 'chosen for them', source: 'chosen for their source', workspace: 'chosen for everyone' }

interface PlaybookOfContactProps {
  readonly contact: string
  readonly playbook: ContactAnswer['playbook']
}

export function PlaybookOfContact({ contact, playbook }: PlaybookOfContactProps) {
  const playbooks = useQuery(playbooksQuery)
  const choice = useMutation({
    mutationFn: (id: string | null) =>
      call('PUT /api/playbook-choice', { body: { for: 'contact', contact, playbook: id } }),
    onSuccess: async () => {
      showToast({ says: 'The playbook is changed and the verdict renewed.' })
      await renewEverything()
    },
    onError: showFailure,
  })
  return (
    <section className="card" aria-labelledby="playbook-title">
      <h2 id="playbook-title">Playbook</h2>
      <p className="small soft">
        <Link to={places.playbook(playbook.id)}>{playbook.title}</Link>, {chosenFor[playbook.chosenFor]}
      </p>
      <label className="field">
        <span className="visually-hidden">Playbook for this contact</span>
        <select
          value={playbook.chosenFor === 'contact' ? playbook.id : ''}
          onChange={change => choice.mutate(change.target.value || null)}
        >
          <option value="">As chosen for their source or everyone</option>
          {playbooks.data?.items.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}
