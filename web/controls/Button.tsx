// A button that, when it can't be pressed, says why: it stays focusable so that everyone can read the reason.
import { type ButtonHTMLAttributes, useId } from 'react'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly look?: 'primary' | 'plain' | 'quiet'
  /** Why it can't be pressed now; left out or null = it can. */
  readonly disabledBecause?: string | null | undefined | false
}

export function Button({ look = 'plain', disabledBecause, onClick, children, className, ...rest }: ButtonProps) {
  const reason = useId()
  const isDisabled = Boolean(disabledBecause)
  return (
    <>
      <button
        type="button"
        {...rest}
        className={['button', look, className].filter(Boolean).join(' ')}
        aria-disabled={isDisabled || undefined}
        aria-describedby={isDisabled ? reason : undefined}
        title={disabledBecause || undefined}
        onClick={event => (isDisabled ? event.preventDefault() : onClick?.(event))}
      >
        {children}
      </button>
      {isDisabled && (
        <span id={reason} className="visually-hidden">
          {disabledBecause}
        </span>
      )}
    </>
  )
}
