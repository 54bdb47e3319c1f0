// Whether Tend learns from the own history by itself.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { LearnAtNight } from '../reports/LearnAtNight.tsx'
import { learningQuery } from '../reports/queries.ts'

export function LearningSettings() {
  const state = useQuery(learningQuery)
  return (
    <section className="card setting" aria-label="Learning">
      <h2>Learning</h2>
      <p className="soft">
        After how many unanswered touches silence means no is learned from your own history, and holds where a playbook
        asks for it. Switched off, what was learned last stays in force.{' '}
        <Link to={places.report('silence')}>What is in force</Link>
      </p>
      {state.isError && <Failed error={state.error} onRetry={() => state.refetch()} />}
      {state.data && <LearnAtNight state={state.data} />}
    </section>
  )
}
