// One playbook: in sentences, and as the text that can be edited.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { PageHead } from '../app/PageHead.tsx'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { playbookQuery } from '../app/queries.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { PlaybookEditor } from './PlaybookEditor.tsx'
import './playbooks.css'

export function PlaybookPage({ id }: PageProps) {
  const answer = useQuery(playbookQuery(id))
  if (answer.isError) return <Failed isPage error={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return <Loading what="the playbook" />
  const playbook = answer.data
  // The philosophy stands under the title already.
  const sentences = playbook.sentences.filter(sentence => !sentence.includes(playbook.philosophy))
  return (
    <>
      <PageHead title={playbook.title} says={playbook.philosophy} trail={[{ to: places.playbooks, says: 'Playbooks' }]}>
        <Link to={places.compare({ a: playbook.id })} className="button">
          Compare with another
        </Link>
      </PageHead>
      <div className="playbook">
        <section aria-labelledby="sentences-title">
          <h2 id="sentences-title">What it says</h2>
          <ul className="sentences">
            {sentences.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <PlaybookEditor key={`${playbook.id}-${playbook.version}`} playbook={playbook} />
      </div>
    </>
  )
}
