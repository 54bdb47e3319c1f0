// An entry of the rule book.
import type { Said } from '../said.ts'

export interface RuleEntry {
  readonly group: 'bound' | 'ours' | 'hold' | 'reciprocity' | 'comfort' | 'step' | 'nurture'
  /** What the rule holds, for docs. */
  readonly holds: string
  /** What it says of one contact. */
  readonly says: (said: Said) => string
}
