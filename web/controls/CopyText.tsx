// A text to be copied: shown whole, with a button that copies it, or marks it where the browser doesn't let pages copy.
import { useId, useRef } from 'react'
import { showToast } from '../app/toasts.ts'
import { Button } from './Button.tsx'

interface CopyTextProps {
  readonly label: string
  readonly text: string
  readonly hint?: string
}

export function CopyText({ label, text, hint }: CopyTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      showToast({ says: `Copied: ${label.toLowerCase()}.` })
    } catch {
      // Over plain http a page may not write to the clipboard.
      field.current?.select()
      showToast({ says: 'Your browser doesn’t let this page copy. The text is marked: copy it with Ctrl+C.' })
    }
  }
  return (
    <div className="field copy-text">
      <label htmlFor={id} className="small strong">
        {label}
      </label>
      <div className="row">
        <textarea ref={field} id={id} readOnly rows={text.split('\n').length} spellCheck={false} value={text} />
        <Button aria-label={`Copy: ${label}`} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      {hint && <small className="soft">{hint}</small>}
    </div>
  )
}
