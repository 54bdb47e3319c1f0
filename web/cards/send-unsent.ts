// Sends what waits in the browser, the oldest first. Each card has its own id, so that one that did arrive although the
// answer was lost is not taken in twice.
import { call, ProblemError } from '../app/call.ts'
import { renew } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { allUnsent, forgetUnsent, type UnsentCard, type UnsentPhoto, type UnsentTyped } from './outbox.ts'

/** A few at a time: the first are being read while the next are on their way. */
const photosAtOnce = 3

/** Answers what still waits, and why. */
export async function sendUnsent(onSent: () => void): Promise<{ left: UnsentCard[]; because: string | null }> {
  const refused: string[] = []
  for (;;) {
    const waiting = (await allUnsent()).filter(({ id }) => !refused.includes(id))
    const batch = nextBatch(waiting)
    if (batch.length === 0) break
    try {
      await send(batch)
      await forgetUnsent(batch.map(({ id }) => id))
      onSent()
    } catch (error) {
      // What the server refuses for good is shown with its reason; what it did not hear is tried again.
      if (!isRefusal(error)) return { left: await allUnsent(), because: null }
      refused.push(...batch.map(({ id }) => id))
      showRefusal(error)
    }
  }
  return { left: await allUnsent(), because: refused.length > 0 ? 'The server did not take it.' : null }
}

function nextBatch(waiting: readonly UnsentCard[]): readonly UnsentCard[] {
  const [first] = waiting
  if (!first) return []
  if (first.kind === 'typed') return [first]
  const isSame = (card: UnsentCard) =>
    card.kind === 'photo' && JSON.stringify(card.source) === JSON.stringify(first.source)
  return waiting.filter(isSame).slice(0, photosAtOnce)
}

function send(batch: readonly UnsentCard[]): Promise<unknown> {
  const [first] = batch
  return first?.kind === 'typed' ? sendTyped(first) : sendPhotos(batch as readonly UnsentPhoto[])
}

function sendPhotos(photos: readonly UnsentPhoto[]): Promise<unknown> {
  const form = new FormData()
  const details = { source: photos[0]!.source, photos: photos.map(({ id, takenAt }) => ({ id, takenAt })) }
  form.set('details', JSON.stringify(details))
  for (const { bytes, type, file } of photos) form.append('photos', new Blob([bytes], { type }), file)
  return call('POST /api/cards', { form })
}

async function sendTyped({ id, fields, source, takenAt }: UnsentTyped): Promise<void> {
  const body = { fields, source, metAt: takenAt }
  const { contact, name, isNew } = await call('PUT /api/cards/{id}/contact', { path: { id }, body })
  showToast({ says: isNew ? `${name} is saved.` : `${name} was known already: met again.` })
  void renew(new Set([contact]))
}

function isRefusal(error: unknown): error is ProblemError {
  return (
    error instanceof ProblemError &&
    error.problem.status >= 400 &&
    error.problem.status < 500 &&
    error.problem.status !== 401
  )
}

function showRefusal({ problem }: ProblemError): void {
  const fault = problem.faults?.[0]
  showToast({ says: fault ? `${fault.found} is not ${fault.allowed}` : problem.detail, isFailure: true })
}
