// The peers: the same policy table run by cel-js (one nested expression, parsed once: its fastest form) and by
// json-rules-engine (a rule a row, by priority, stopped at the first that holds). Both answer kind, rule and evidence.
import { Environment } from '@marcbachmann/cel-js'
import { Engine } from 'json-rules-engine'
import type { Standing } from '../../src/engine/standing.ts'
import type { Facts } from './facts.ts'
import { type Condition, policy, type Row } from './policy.ts'

export interface PeerVerdict {
  readonly kind: string
  readonly rule: string
  readonly because: readonly { readonly rule: string; readonly evidence: readonly string[] }[]
}

export function celDecide(factNames: readonly string[]): (facts: Facts, standing: Standing) => PeerVerdict {
  const environment = new Environment()
  for (const name of factNames) environment.registerVariable(name, 'double')
  const nested = policy.reduceRight((rest, row, place) => {
    if (row.when.length === 0) return `${place}.0`
    return `${row.when.map(celCondition).join(' && ')} ? ${place}.0 : (${rest})`
  }, '')
  const program = environment.parse(nested)
  return (facts, standing) => answer(policy[Number(program(facts))]!, standing)
}

function celCondition([fact, operator, value]: Condition): string {
  return `${fact} ${operator} ${value}.0`
}

const operators = { '==': 'equal', '>=': 'greaterThanInclusive', '<': 'lessThan' } as const

export function rulesEngineDecide(): (facts: Facts, standing: Standing) => Promise<PeerVerdict> {
  const engine = new Engine()
  for (const [place, { when }] of policy.entries()) {
    const all = when.map(([fact, operator, value]) => ({ fact, operator: operators[operator], value }))
    engine.addRule({
      conditions: { all: all.length > 0 ? all : [{ fact: 'known', operator: 'greaterThanInclusive', value: 0 }] },
      event: { type: String(place) },
      priority: policy.length - place,
      onSuccess: () => {
        engine.stop()
      },
    })
  }
  return async (facts, standing) => {
    const { events } = await engine.run(facts)
    return answer(policy[Number(events[0]!.type)]!, standing)
  }
}

function answer(row: Row, standing: Standing): PeerVerdict {
  const evidence: string[] = []
  for (const name of row.evidence) {
    const mark = standing[name] as { id?: string } | null
    if (mark?.id) evidence.push(mark.id)
  }
  return { kind: row.kind, rule: row.rule, because: [{ rule: row.rule, evidence }] }
}
