// The outbox as a page sees it: what waits, and adding to it. It is sent at once, when the connection is back, and now
// and then while anything waits.
import { useEffect, useState } from 'react'
import { queries } from '../app/queries.ts'
import { forgetUnsent, keepUnsent, type UnsentCard } from './outbox.ts'
import { sendUnsent } from './send-unsent.ts'

/** A stand's network comes and goes without a sign of it. */
const retryMs = 8_000

export function useOutbox() {
  const [unsent, setUnsent] = useState<readonly UnsentCard[]>([])
  const [because, setBecause] = useState<string | null>(null)
  const flush = async () => {
    const onSent = () => void queries.invalidateQueries({ queryKey: ['cards'] })
    const { left, because: reason } = await inTurn(() => sendUnsent(onSent))
    setUnsent(left)
    setBecause(reason)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads nothing of the render that it was made in
  useEffect(() => {
    void flush()
    const timer = setInterval(flush, retryMs)
    addEventListener('online', flush)
    return () => {
      clearInterval(timer)
      removeEventListener('online', flush)
    }
  }, [])
  const add = async (cards: readonly UnsentCard[]) => {
    await keepUnsent(cards)
    setUnsent(before => [...before, ...cards])
    await flush()
  }
  const forget = async () => {
    await forgetUnsent(unsent.map(({ id }) => id))
    setUnsent([])
    setBecause(null)
  }
  return { unsent, because, add, flush, forget }
}

let last: Promise<unknown> = Promise.resolve()

/** One sending after the other, or two would send the same card. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work)
  last = next.catch(() => undefined)
  return next
}
