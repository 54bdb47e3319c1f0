// Says that something could not be read or done, why, what to do, and offers to try again.
import { ProblemError } from '../app/call.ts'
import { Icon } from './Icon.tsx'

export function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = error instanceof ProblemError ? error.problem : undefined
  return (
    <div className="failed notice" role="alert">
      <Icon name="warn" />
      <div>
        <p className="strong">{problem?.title ?? 'Something went wrong'}</p>
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
