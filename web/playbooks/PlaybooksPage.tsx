// Playbooks: the philosophies to choose from, which one governs whom, and the way to compare two.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Body, Playbooks } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import { playbooksQuery, renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { plain } from '../words/event-words.ts'
import './playbooks.css'

export function PlaybooksPage() {
  const playbooks = useQuery(playbooksQuery)
  const choice = useChoice()
  if (playbooks.isError) return <Failed isPage error={playbooks.error} onRetry={() => playbooks.refetch()} />
  if (!playbooks.data) return <Loading what="the playbooks" />
  const { items, chosen } = playbooks.data
  const chosenFirst = items.toSorted(
    (one, two) => Number(two.id === chosen.workspace) - Number(one.id === chosen.workspace),
  )
  const other = items.find(item => item.id !== chosen.workspace)
  return (
    <>
      <PageHead title="Playbooks" says="A philosophy of follow-up, with its numbers. One governs each contact.">
        <Link to={places.compare({ a: chosen.workspace, b: other?.id })} className="button">
          Compare two on my contacts
        </Link>
      </PageHead>
      <ul className="shelf">
        {chosenFirst.map(item => (
          <PlaybookCard
            key={item.id}
            playbook={item}
            isChosen={item.id === chosen.workspace}
            isChoosing={choice.isPending}
            onChoose={() => choice.mutate({ for: 'workspace', playbook: item.id })}
          />
        ))}
      </ul>
      <Sources playbooks={playbooks.data} onChoose={choice.mutate} />
    </>
  )
}

function useChoice() {
  return useMutation({
    mutationFn: (body: Body<'PUT /api/playbook-choice'>) => call('PUT /api/playbook-choice', { body }),
    onSuccess: async ({ renewed }) => {
      showToast({ says: `Chosen. ${renewed === 1 ? 'One verdict is' : `${renewed} verdicts are`} decided anew.` })
      await renewEverything()
    },
    onError: showFailure,
  })
}

interface PlaybookCardProps {
  readonly playbook: Playbooks['items'][number]
  readonly isChosen: boolean
  readonly isChoosing: boolean
  readonly onChoose: () => void
}

function PlaybookCard({ playbook, isChosen, isChoosing, onChoose }: PlaybookCardProps) {
  const { id, title, philosophy, version, isShipped, contacts } = playbook
  return (
    <li className="card" data-chosen={isChosen || undefined}>
      <h2>
        <Link to={places.playbook(id)}>{title}</Link>
      </h2>
      <p>{philosophy}</p>
      <p className="small soft">
        Governs {contacts.toLocaleString('en')} · version {version}
        {!isShipped && ', edited here'}
      </p>
      {isChosen ? (
        <p className="strong chosen-mark">Chosen for everyone</p>
      ) : (
        <Button
          aria-label={`Choose for everyone: ${title}`}
          onClick={onChoose}
          disabledBecause={isChoosing && 'A choice is being carried out.'}
        >
          Choose for everyone
        </Button>
      )}
    </li>
  )
}

interface SourcesProps {
  readonly playbooks: Playbooks
  readonly onChoose: (choice: Body<'PUT /api/playbook-choice'>) => void
}

function Sources({ playbooks, onChoose }: SourcesProps) {
  const { sources, contacts } = playbooks.chosen
  if (sources.length === 0) return null
  return (
    <section className="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">By source</h2>
      <p className="soft small">
        Those met at a trade show may want another manner than those who came by themselves.
        {contacts > 0 && ` ${contacts} contacts have a choice of their own.`}
      </p>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Contacts</th>
              <th scope="col">Playbook</th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ source, contacts: count, playbook }) => {
              const name = [source.name, plain(source.kind)].filter(Boolean).join(', ')
              return (
                <tr key={name}>
                  <td>{name}</td>
                  <td>{count.toLocaleString('en')}</td>
                  <td>
                    <select
                      aria-label={`Playbook for ${name}`}
                      value={playbook ?? ''}
                      onChange={change => onChoose({ for: 'source', source, playbook: change.target.value || null })}
                    >
                      <option value="">As for everyone</option>
                      {playbooks.items.map(({ id, title }) => (
                        <option key={id} value={id}>
                          {title}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
