// At which event one is: said once, remembered on the device, so that every card of the day gets it.
import { useState } from 'react'
import type { Body } from '../../src/http/contract.ts'

export type Source = Body<'PUT /api/cards/{id}/contact'>['source']

const key = 'tend.cards.source'

export function useWhereabouts(): readonly [Source | undefined, (source: Source) => void] {
  const [source, setSource] = useState(remembered)
  const remember = (next: Source) => {
    setSource(next)
    try {
      localStorage.setItem(key, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing asks again the next time.
    }
  }
  return [source, remember]
}

function remembered(): Source | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Source | null
    return kept?.kind ? kept : undefined
  } catch {
    return undefined
  }
}
