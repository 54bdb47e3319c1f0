// Simulates playbooks on people drawn from the fitted model.
import { Failure } from '../domain/failure.ts'
import type { Reader, Tend } from './ports.ts'

export interface SimulationQuery {
  readonly playbooks: readonly string[]
  readonly contacts?: number
  readonly seed?: number
}

export async function simulatePlaybooks(_tend: Tend, _reader: Reader, _query: SimulationQuery): Promise<never> {
  throw new Failure('not_found', 'The simulation is not built in yet')
}
