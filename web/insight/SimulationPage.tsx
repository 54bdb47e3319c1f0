// What a model says would come of playbooks: the follow-up curve, the outcomes, and every assumption. Nothing here was
// seen to happen, and the page says so before it shows a number.
import { useQuery } from '@tanstack/react-query'
import type { Playbooks, Simulation } from '../../src/http/contract.ts'
import { navigate } from '../app/navigation.ts'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { playbooksQuery } from '../app/queries.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { FollowUpCurve } from './FollowUpCurve.tsx'
import { InsightNav } from './InsightNav.tsx'
import { Outcomes } from './Outcomes.tsx'
import { chosenOf, PlaybookChoices } from './PlaybookChoices.tsx'
import { simulationQuery } from './queries.ts'

const usualContacts = 2000
const sizes = [500, usualContacts, 10_000, 20_000]
const largestSeed = 4_294_967_295

export function SimulationPage({ query }: PageProps) {
  const playbooks = useQuery(playbooksQuery)
  if (playbooks.isError) return <Failed isPage error={playbooks.error} onRetry={() => playbooks.refetch()} />
  if (!playbooks.data) return <Loading what="the playbooks" />
  const asked: Asked = {
    playbooks: chosenOf(
      query.get('playbooks'),
      playbooks.data,
      playbooks.data.items.map(item => item.id),
    ),
    contacts: wholeNumber(query.get('contacts')) ?? usualContacts,
    seed: wholeNumber(query.get('seed')) ?? 1,
  }
  return (
    <>
      <title>Simulation · Tend</title>
      <InsightNav current={places.simulation} />
      <div className="page-head">
        <div>
          <h1>What would come of each playbook</h1>
          <p>A model’s answer, on simulated people. How far to trust it stands below the numbers.</p>
        </div>
      </div>
      <Settings asked={asked} playbooks={playbooks.data} />
      <Simulated asked={asked} />
    </>
  )
}

interface Asked {
  readonly playbooks: readonly string[]
  readonly contacts: number
  readonly seed: number
}

function Settings({ asked, playbooks }: { asked: Asked; playbooks: Playbooks }) {
  const change = (next: Partial<Asked>) => {
    const { playbooks, contacts, seed } = { ...asked, ...next }
    navigate(places.simulationOf({ playbooks: playbooks.join(), contacts: `${contacts}`, seed: `${seed}` }), {
      isReplacing: true,
    })
  }
  const changeSeed = (seed: number) => {
    if (Number.isInteger(seed) && seed >= 0 && seed <= largestSeed) change({ seed })
  }
  return (
    <div className="settings">
      <PlaybookChoices playbooks={playbooks} chosen={asked.playbooks} onChange={playbooks => change({ playbooks })} />
      <label>
        <span>Simulated people</span>
        <select value={asked.contacts} onChange={event => change({ contacts: Number(event.target.value) })}>
          {[...new Set([...sizes, asked.contacts])].map(size => (
            <option key={size} value={size}>
              {size.toLocaleString('en')}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span title="The same seed gives the same numbers">Seed</span>
        <input
          type="number"
          min={0}
          max={largestSeed}
          value={asked.seed}
          onChange={event => changeSeed(event.target.valueAsNumber)}
        />
      </label>
    </div>
  )
}

function Simulated({ asked }: { asked: Asked }) {
  const simulation = useQuery(simulationQuery({ ...asked, playbooks: asked.playbooks.join() }))
  if (simulation.isError) return <Failed error={simulation.error} onRetry={() => simulation.refetch()} />
  if (!simulation.data) return <Loading what="the simulation" />
  return (
    <section className="simulated" aria-label="Simulation" aria-busy={simulation.isPlaceholderData}>
      <Stamp simulation={simulation.data} />
      <FollowUpCurve simulation={simulation.data} />
      <Outcomes simulation={simulation.data} />
      <Assumptions simulation={simulation.data} />
    </section>
  )
}

function Stamp({ simulation: { seed, contacts, days, model } }: { simulation: Simulation }) {
  const basis =
    model.basis === 'own'
      ? `a model fitted on ${model.n.toLocaleString('en')} of your own contacts`
      : 'a weak published prior, since your own history is too short to fit a model'
  return (
    <p className="stamp">
      <b>Simulation</b> by {basis}: {contacts.toLocaleString('en')} people followed for {days} days, seed {seed}.
    </p>
  )
}

function Assumptions({ simulation: { definition, caveat, model } }: { simulation: Simulation }) {
  return (
    <section className="assumptions" aria-labelledby="assumptions">
      <h2 id="assumptions">What it assumes</h2>
      <p>{definition}</p>
      <ol>
        {model.says.map(says => (
          <li key={says}>{says}</li>
        ))}
      </ol>
      <p className="soft">{caveat}</p>
    </section>
  )
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined
}
