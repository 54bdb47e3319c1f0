// Replays the own history under playbooks: what each would have said, beside what was done.
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Reader, Tend } from '../ports.ts'

export interface ReplayQuery {
  readonly playbooks: readonly string[]
  readonly from?: Instant
  readonly to?: Instant
  readonly limit?: number
}

export async function replayHistory(_tend: Tend, _reader: Reader, _query: ReplayQuery): Promise<never> {
  throw new Failure('not_found', 'The replay is not built in yet')
}
