// What came to a webhook, the newest first: what became of each, its body, and the taking in again of what waits.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { dateAndTime } from '../words/time-words.ts'
import { states, stateWords } from './hook-words.ts'
import { type Delivery, type DeliveryState, deliveriesQuery, deliveryQuery, type Hook } from './queries.ts'
import { ReplayAll } from './ReplayAll.tsx'

export function Deliveries({ hook }: { hook: Hook }) {
  const [state, setState] = useState<DeliveryState>()
  const deliveries = useQuery(deliveriesQuery(hook.id, state))
  if (deliveries.isError) return <Failed error={deliveries.error} onRetry={() => deliveries.refetch()} />
  if (!deliveries.data) return <Loading what="the deliveries" />
  const { items } = deliveries.data
  return (
    <div className="stack">
      <div className="row">
        <label className="row">
          <span className="small strong">Show</span>
          <select
            value={state ?? ''}
            onChange={change => setState((change.target.value || undefined) as DeliveryState)}
          >
            <option value="">everything</option>
            {states.map(each => (
              <option key={each} value={each}>
                {stateWords[each].title.toLowerCase()} ({hook.deliveries[each]})
              </option>
            ))}
          </select>
        </label>
        <ReplayAll hook={hook} />
      </div>
      {items.length === 0 && (
        <div className="card clear">
          <h2>{state ? 'Nothing of that kind' : 'Nothing came yet'}</h2>
          <p className="soft">
            {state
              ? `${stateWords[state].title} means: ${stateWords[state].means.toLowerCase()}.`
              : 'Follow the steps of the set-up, then send a test from there: it appears here at once.'}
          </p>
        </div>
      )}
      <ol className="deliveries">
        {items.map(delivery => (
          <DeliveryRow key={delivery.id} hook={hook} delivery={delivery} />
        ))}
      </ol>
    </div>
  )
}

function DeliveryRow({ hook, delivery }: { hook: Hook; delivery: Delivery }) {
  const [isOpen, setOpen] = useState(false)
  const { id, at, state, says, act, contact } = delivery
  return (
    <li className="card">
      <header className="row">
        <span className="delivery-state" data-state={state} title={stateWords[state].means}>
          {stateWords[state].title}
        </span>
        <time dateTime={at} className="soft small">
          {dateAndTime(at)}
        </time>
        {contact && <Link to={places.contact(contact)}>The contact</Link>}
      </header>
      <p>{says}</p>
      {act && <p className="soft">{act}</p>}
      <p className="row">
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide what came' : 'Show what came'}
        </Button>
        {state !== 'done' && <Replay hook={hook} id={id} />}
        {hook.provider.id === 'generic' && state !== 'done' && (
          <Link to={`${places.hook(hook.id)}?view=set-up&sample=${encodeURIComponent(id)}`}>
            Mend the mapping with this
          </Link>
        )}
      </p>
      {isOpen && <Body hook={hook} id={id} />}
    </li>
  )
}

function Body({ hook, id }: { hook: Hook; id: string }) {
  const whole = useQuery(deliveryQuery(hook.id, id))
  if (whole.isError) return <Failed error={whole.error} />
  if (!whole.data) return <Loading what="the delivery" />
  const headers = Object.entries(whole.data.headers).map(([name, value]) => `${name}: ${value}`)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1).
    <section className="payload" tabIndex={0} aria-label="What came">
      <pre>
        {headers.length > 0 && `${headers.join('\n')}\n\n`}
        {whole.data.body ? indented(whole.data.body) : 'What came was forgotten after 90 days; what it told stays.'}
      </pre>
    </section>
  )
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

function Replay({ hook, id }: { hook: Hook; id: string }) {
  const replay = useMutation({
    mutationFn: () =>
      call('POST /api/hooks/{id}/deliveries/{delivery}/replay', { path: { id: hook.id, delivery: id } }),
    onSuccess: async ({ state, says }) => {
      showToast({ says: `${stateWords[state].title}: ${says}` })
      await renewEverything()
    },
    onError: showFailure,
  })
  return (
    <Button onClick={() => replay.mutate()} disabledBecause={replay.isPending && 'It is being taken in.'}>
      Replay
    </Button>
  )
}
