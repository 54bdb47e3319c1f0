// The webhooks: each with its address, what came last and what became of it; and the form that adds one.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { CopyText } from '../controls/CopyText.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Modal } from '../controls/Modal.tsx'
import { AddHook } from './AddHook.tsx'
import { lastInWords, needsInWords, wholeAddress } from './hook-words.ts'
import { type Hook, hooksQuery } from './queries.ts'
import './hooks.css'

export function HooksPage() {
  const hooks = useQuery(hooksQuery)
  const [isAdding, setAdding] = useState(false)
  if (hooks.isError) return <Failed isPage error={hooks.error} onRetry={() => hooks.refetch()} />
  if (!hooks.data) return <Loading what="the webhooks" />
  const { items, providers } = hooks.data
  return (
    <>
      <title>Webhooks · Tend</title>
      <p className="trail">
        <Link to={places.doors}>Doors</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>Webhooks</h1>
          <p>What shops, calendars and surveys tell of people, within a second, and believed by its signature alone.</p>
        </div>
        <Button look="primary" onClick={() => setAdding(true)}>
          Add a webhook
        </Button>
      </div>
      {items.length === 0 && (
        <div className="card clear stack">
          <h2>No program posts here yet</h2>
          <p className="soft">
            Add one for each shop, calendar or form: {providers.map(({ title }) => title).join(', ')}. It gets an
            address of its own, and says what to do at the other end.
          </p>
        </div>
      )}
      <ul className="hook-list">
        {items.map(hook => (
          <HookRow key={hook.id} hook={hook} />
        ))}
      </ul>
      <Modal title="Add a webhook" isOpen={isAdding} onClose={() => setAdding(false)}>
        <AddHook providers={providers} onDone={() => setAdding(false)} />
      </Modal>
    </>
  )
}

function HookRow({ hook }: { hook: Hook }) {
  const needs = needsInWords(hook)
  const toMend = hook.deliveries.unmatched + hook.deliveries.failed
  return (
    <li className="card">
      <header className="row">
        <h2>
          <Link to={places.hook(hook.id)}>{hook.name}</Link>
        </h2>
        {hook.name !== hook.provider.title && <span className="soft small">{hook.provider.title}</span>}
      </header>
      <p>{lastInWords(hook, Date.now())}</p>
      {needs && <p className="held">{needs}</p>}
      {toMend > 0 && (
        <p className="held">
          {toMend} {toMend === 1 ? 'waits' : 'wait'} for you: look, mend, and replay.
        </p>
      )}
      <CopyText label={`Address of ${hook.name}`} text={wholeAddress(hook)} />
    </li>
  )
}
