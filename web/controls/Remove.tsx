// A button that takes something away once it was asked again; what goes and what stays is told before.
import { useState } from 'react'
import { showFailure } from '../app/toasts.ts'
import { Button } from './Button.tsx'

interface RemoveProps {
  /** What goes and what stays. */
  readonly says: string
  readonly remove: () => Promise<void>
}

export function Remove({ says, remove }: RemoveProps) {
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button look="quiet" onClick={() => setAsking(true)}>
        Remove …
      </Button>
    )
  }
  return (
    <div className="row">
      <p>{says}</p>
      <Button onClick={() => void remove().catch(showFailure)}>Remove it</Button>
      <Button look="quiet" onClick={() => setAsking(false)}>
        Keep it
      </Button>
    </div>
  )
}
