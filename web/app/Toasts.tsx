// Shows what was just done, at the foot of the page, to eyes and screen readers.
import { Icon } from '../controls/Icon.tsx'
import { dismissToast, type Toast, useToasts } from './toasts.ts'

export function Toasts() {
  const toasts = useToasts()
  return (
    <section className="toasts" aria-label="Messages" aria-live="polite">
      {toasts.map(toast => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastLine({ toast }: { toast: Toast }) {
  const undo = () => {
    dismissToast(toast.id)
    toast.undo?.()
  }
  return (
    <div className={toast.isFailure ? 'toast failed' : 'toast'}>
      <p>{toast.says}</p>
      {toast.undo && (
        <button type="button" className="button" data-key="z" onClick={undo}>
          Undo
        </button>
      )}
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismissToast(toast.id)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
