// Says that something could not be read or done, why, what to do, and offers to try again.
import { ProblemError } from '../app/call.ts'
import { Icon } from './Icon.tsx'

interface FailedProps {
  readonly error: unknown
  readonly onRetry?: () => void
  /** It stands in for the whole page, so that its title is the page's. */
  readonly isPage?: boolean
}

export function Failed({ error, onRetry, isPage = false }: FailedProps) {
  const Title = isPage ? 'h1' : 'p'
  const problem = error instanceof ProblemError ? error.problem : undefined
  return (
    <div className="failed notice" role="alert">
      <Icon name="warn" />
      <div>
        <Title className="failed-title">{problem?.title ?? 'Something went wrong'}</Title>
        <p>{problem?.detail ?? String(error)}</p>
        {problem?.act && <p>{problem.act}</p>}
        {problem?.faults && problem.faults.length > 0 && (
          <ul>
            {problem.faults.slice(0, 8).map(fault => (
              <li key={`${fault.where}${fault.field}`}>
                {fault.field || fault.where}: found {fault.found}; allowed: {fault.allowed}
              </li>
            ))}
          </ul>
        )}
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
        )}
      </div>
    </div>
  )
}
