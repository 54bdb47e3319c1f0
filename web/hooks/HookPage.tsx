// One webhook: its address and how it is set up there, what becomes of what, and what came.
import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { navigate } from '../app/navigation.ts'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { showToast } from '../app/toasts.ts'
import { Views } from '../app/Views.tsx'
import { CopyText } from '../controls/CopyText.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Remove } from '../controls/Remove.tsx'
import { Deliveries } from './Deliveries.tsx'
import { HookSettings } from './HookSettings.tsx'
import { isOwnMachine, lastInWords, needsInWords, wholeAddress } from './hook-words.ts'
import { MappingEditor } from './MappingEditor.tsx'
import { type Hook, hooksQuery, renewHooks } from './queries.ts'
import { TryPayload } from './TryPayload.tsx'
import './hooks.css'

export function HookPage({ id, query }: PageProps) {
  const hooks = useQuery(hooksQuery)
  if (hooks.isError) return <Failed isPage error={hooks.error} onRetry={() => hooks.refetch()} />
  if (!hooks.data) return <Loading what="the webhook" />
  const hook = hooks.data.items.find(each => each.id === id)
  if (!hook) return <Gone />
  const setUp = `${places.hook(id)}?view=set-up`
  const isSettingUp = query.get('view') === 'set-up' || (query.get('view') === null && hook.lastAt === null)
  const came = `${places.hook(id)}?view=deliveries`
  return (
    <>
      <title>{`${hook.name} · Tend`}</title>
      <Trail />
      <div className="page-head">
        <div>
          <h1>{hook.name}</h1>
          <p>
            {hook.name !== hook.provider.title && `${hook.provider.title}. `}
            {lastInWords(hook, Date.now())}
          </p>
        </div>
        <RemoveHook hook={hook} />
      </div>
      <Views
        label="Webhook"
        current={isSettingUp ? setUp : came}
        views={[
          { to: came, says: 'What came' },
          { to: setUp, says: 'Set-up and mapping' },
        ]}
      />
      {isSettingUp ? (
        <SetUp key={query.get('sample')} hook={hook} hooks={hooks.data} sample={query.get('sample')} />
      ) : (
        <Deliveries hook={hook} />
      )}
    </>
  )
}

function SetUp({ hook, hooks, sample }: Parameters<typeof MappingEditor>[0]) {
  const address = wholeAddress(hook)
  const needs = needsInWords(hook)
  return (
    <div className="hooks hook-set-up">
      <section className="stack" aria-labelledby="steps-title">
        <h2 id="steps-title">Set it up at {hook.provider.id === 'generic' ? 'the other end' : hook.provider.title}</h2>
        {needs && <p className="held">{needs}</p>}
        <CopyText label="Address" text={address} />
        {isOwnMachine(address) && (
          <p className="soft small">
            By this name only your own machine or network reaches Tend. Put the name that a proxy or tunnel gives it
            before <code>{hook.address}</code>, and keep it with <code>tend mailbox sender --public-url https://…</code>
          </p>
        )}
        <ol className="steps">
          {hook.provider.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section className="stack" aria-labelledby="means-title">
        <h2 id="means-title">What becomes of what</h2>
        <ul className="sentences">
          {hook.sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <HookSettings key={hook.id} hook={hook} />
      </section>
      {hook.provider.id === 'generic' ? (
        <MappingEditor hook={hook} hooks={hooks} sample={sample} />
      ) : (
        <TryPayload hook={hook} />
      )}
    </div>
  )
}

function Trail() {
  return (
    <p className="trail">
      <Link to={places.doors}>Doors</Link> / <Link to={places.hooks}>Webhooks</Link>
    </p>
  )
}

function Gone() {
  return (
    <>
      <title>No webhook · Tend</title>
      <Trail />
      <div className="card clear">
        <h1>There is no such webhook</h1>
        <p className="soft">It was removed, or the address was cut. The list shows those that there are.</p>
      </div>
    </>
  )
}

function RemoveHook({ hook: { id, name } }: { hook: Hook }) {
  const remove = async () => {
    await call('DELETE /api/hooks/{id}', { path: { id } })
    navigate(places.hooks)
    await renewHooks()
    showToast({ says: `${name} is forgotten; its address answers 404 from now on.` })
  }
  return (
    <Remove says="Its secret, waiting carts and deliveries go; what it told stays on the timelines." remove={remove} />
  )
}
