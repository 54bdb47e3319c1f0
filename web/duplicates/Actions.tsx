// What is done with all contacts at once: looking for pairs, and merging those that are beyond doubt.
import { useState } from 'react'
import { call } from '../app/call.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Modal } from '../controls/Modal.tsx'
import { doing } from './queries.ts'

export function Actions({ certain }: { certain: number }) {
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const run = async (work: () => Promise<string>) => {
    setBusy(true)
    await doing(async () => void showToast({ says: await work() }))
    setBusy(false)
  }
  const search = () =>
    run(async () => {
      const found = await call('POST /api/duplicates/search')
      return `${found.contacts} contacts looked through: ${found.certain} certain and ${found.likely} likely duplicates.`
    })
  const mergeAll = () => {
    setAsking(false)
    return run(async () => {
      const { merged, left } = await call('POST /api/duplicates/certain')
      return left === 0 ? `${merged} merged.` : `${merged} merged; ${left} are left for you to look at.`
    })
  }
  const count = certain.toLocaleString('en')
  const busy = isBusy && 'It is being done.'
  return (
    <p className="row">
      <Button onClick={() => void search()} disabledBecause={busy}>
        {isBusy ? 'Looking…' : 'Look through all contacts'}
      </Button>
      {certain > 0 && (
        <Button look="primary" onClick={() => setAsking(true)} disabledBecause={busy}>
          {count} certain: merge all
        </Button>
      )}
      <Modal title="Merge all that are certain?" isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>
          {count} {certain === 1 ? 'pair has' : 'pairs have'} the same name with the same personal address or number. Of
          each, the one with the longer timeline stays and gets all of the other. Every merge can be taken apart below.
        </p>
        <p className="row">
          <Button look="primary" onClick={() => void mergeAll()}>
            Merge {count}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            Look at them first
          </Button>
        </p>
      </Modal>
    </p>
  )
}
