// The mark of a verdict's kind: colour and word together, never colour alone.
import type { VerdictKind } from '../../src/http/contract.ts'
import { kindWords } from '../words/verdict-words.ts'

export function KindMark({ kind }: { kind: VerdictKind }) {
  return (
    <span className="kind" data-kind={kind}>
      {kindWords[kind].title}
    </span>
  )
}
