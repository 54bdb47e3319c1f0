// A value once it has not changed for a moment: what is typed is asked about when a word is finished.
import { useEffect, useState } from 'react'

// Long enough that a word is finished before it is called wrong.
const settleMs = 350

export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
