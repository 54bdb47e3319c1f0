// Two contacts side by side: how sure it is and why, whose value of each field stays, and the three ways on.
import { useState } from 'react'
import { call } from '../app/call.ts'
import { useShortcuts } from '../app/shortcuts.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import { doing, type Pair, unmerge } from './queries.ts'
import { type Chosen, SideBySide } from './SideBySide.tsx'

export function PairCard({ pair, onNext }: { pair: Pair; onNext: () => void }) {
  const [stays, setStays] = useState(pair.stays)
  const [chosen, setChosen] = useState<Chosen>({})
  const [isBusy, setBusy] = useState(false)
  const [kept, gone] = stays === 'a' ? [pair.a, pair.b] : [pair.b, pair.a]
  const run = async (work: () => Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    await doing(work)
    setBusy(false)
  }
  const merge = () =>
    run(async () => {
      const choice = Object.fromEntries(
        Object.entries(chosen).map(([field, side]) => [field, side === stays ? 'kept' : 'gone']),
      )
      const answer = await call('POST /api/duplicates/merges', { body: { kept: kept.id, gone: gone.id, choice } })
      showToast({ says: `${gone.name} went into ${kept.name}.`, undo: () => void unmerge(answer.merge) })
    })
  const dismiss = () =>
    run(async () => {
      await call('POST /api/duplicates/dismissals', { body: { a: pair.a.id, b: pair.b.id } })
      showToast({ says: `${pair.a.name} and ${pair.b.name} are two people; they are not offered again.` })
    })
  useShortcuts({ m: () => void merge(), n: () => void dismiss(), j: onNext }, { isFirst: true })
  return (
    <section className="card pair" aria-labelledby="pair-title">
      <header className="row">
        <h2 id="pair-title">{pair.kind === 'certain' ? 'Certainly one person' : 'Likely one person'}</h2>
        <span className="score">{scoreWords(pair)}</span>
      </header>
      <ul className="reasons">
        {pair.reasons.map(({ isFor, says }) => (
          <li key={says} data-for={isFor}>
            <Icon name={isFor ? 'check' : 'close'} />
            <span>
              <span className="visually-hidden">{isFor ? 'For: ' : 'Against: '}</span>
              {says}
            </span>
          </li>
        ))}
      </ul>
      <SideBySide
        pair={pair}
        stays={stays}
        chosen={chosen}
        onStay={setStays}
        onChoose={(field, side) => setChosen({ ...chosen, [field]: side })}
      />
      <p className="row">
        <Button look="primary" onClick={() => void merge()} disabledBecause={isBusy && 'It is being done.'}>
          Merge <kbd>m</kbd>
        </Button>
        <Button onClick={() => void dismiss()} disabledBecause={isBusy && 'It is being done.'}>
          Not the same <kbd>n</kbd>
        </Button>
        <Button look="quiet" onClick={onNext}>
          Later <kbd>j</kbd>
        </Button>
      </p>
    </section>
  )
}

/** Never 100 %: it is an estimate. */
function scoreWords({ score }: Pair): string {
  return score > 0.999 ? 'over 99.9 %' : `${(score * 100).toFixed(score > 0.99 ? 1 : 0)} %`
}
