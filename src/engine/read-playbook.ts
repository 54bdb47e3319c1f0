// Reads a playbook's YAML: checks it against the schema, joins it with the playbook that it extends, and answers every
// fault with its line and column.
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import { showFound } from '../domain/fault.ts'
import { isRecord } from '../domain/field.ts'
import { type PlaybookFile, playbookSchema } from './playbook-schema.ts'

export interface PlaybookFault {
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** `steps[2].after`; empty when the whole text is meant. */
  readonly field: string
  readonly found: string
  readonly allowed: string
}

/** Answers the text of a playbook by id, for `extends`. */
export type FindPlaybook = (id: string) => string | undefined

const deepestChain = 8

/** The playbook, or what is wrong with its text, in the order of its lines. */
export function readPlaybook(text: string, find: FindPlaybook): PlaybookFile | PlaybookFault[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const source: Source = { document, lines }
  if (document.errors.length > 0) return document.errors.map(error => syntaxFault(source, error.pos[0], error.message))
  const own: unknown = document.toJS()
  if (!isRecord(own)) return [fault(source, [], { found: showFound(own), allowed: 'a map of fields' })]
  const joined = join(own, find, [])
  if ('fault' in joined) return [fault(source, ['extends'], joined.fault)]
  const checked = playbookSchema.safeParse(joined.fields)
  const faults = checked.success
    ? meaningFaults(source, checked.data)
    : checked.error.issues.flatMap(issue => schemaFaults(source, issue, joined.fields))
  if (faults.length > 0) return faults.sort((a, b) => a.line - b.line || a.column - b.column)
  return checked.data as PlaybookFile
}

export function isFaulty(read: PlaybookFile | PlaybookFault[]): read is PlaybookFault[] {
  return Array.isArray(read)
}

interface Source {
  readonly document: Document
  readonly lines: LineCounter
}

type Joined = { fields: Record<string, unknown> } | { fault: { found: string; allowed: string } }

function join(own: Record<string, unknown>, find: FindPlaybook, chain: readonly string[]): Joined {
  const base = own.extends
  if (typeof base !== 'string') return { fields: own }
  if (chain.includes(base) || chain.length >= deepestChain) {
    return { fault: { found: showFound(base), allowed: `a chain without a circle (${[...chain, base].join(' → ')})` } }
  }
  const text = find(base)
  if (text === undefined) return { fault: { found: showFound(base), allowed: 'the id of a playbook that exists' } }
  const parent: unknown = parseDocument(text).toJS()
  const resolved = join(isRecord(parent) ? parent : {}, find, [...chain, base])
  if ('fault' in resolved) return resolved
  const { id: _, version: __, title: ___, ...inherited } = resolved.fields
  return { fields: merge(inherited, own) }
}

/** Maps are joined field by field; lists and plain values of the child take the parent's place. */
function merge(parent: Record<string, unknown>, child: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...parent }
  for (const [name, value] of Object.entries(child)) {
    const inherited = merged[name]
    merged[name] = isRecord(inherited) && isRecord(value) ? merge(inherited, value) : value
  }
  return merged
}

function schemaFaults(source: Source, issue: z.core.$ZodIssue, fields: unknown): PlaybookFault[] {
  const path = issue.path as (string | number)[]
  if (issue.code === 'unrecognized_keys') {
    const allowed = 'only fields of the schema (playbooks/playbook.schema.json)'
    return issue.keys.map(key => fault(source, [...path, key], { found: key, allowed }))
  }
  const found = path.reduce<unknown>(
    (value, name) => (isRecord(value) || Array.isArray(value) ? value[name as never] : undefined),
    fields,
  )
  return [fault(source, path, { found: showFound(found), allowed: allowedBy(issue) })]
}

function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`
    case 'invalid_type':
      return `a value of type ${issue.expected}`
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(allowedBy))].join(', or ')
    case 'too_small':
      return `at least ${issue.minimum}`
    case 'too_big':
      return `at most ${issue.maximum}`
    default:
      return issue.message
  }
}

/** What the schema can't say: names used once, hours that leave an opening, a limit that the steps can reach. */
function meaningFaults(source: Source, file: PlaybookFile): PlaybookFault[] {
  const faults: PlaybookFault[] = []
  const seen = new Set<string>()
  for (const [place, step] of file.steps.entries()) {
    if (seen.has(step.id))
      faults.push(fault(source, ['steps', place, 'id'], { found: step.id, allowed: 'an id used once' }))
    seen.add(step.id)
  }
  const { from, to, quiet } = file.hours
  if (from >= to) faults.push(fault(source, ['hours', 'to'], { found: to, allowed: `a time after ${from}` }))
  const isAllQuiet =
    quiet !== undefined &&
    (quiet.from > quiet.to ? quiet.to >= to || quiet.from <= from : quiet.from <= from && quiet.to >= to)
  if (isAllQuiet)
    faults.push(
      fault(source, ['hours', 'quiet'], {
        found: `${quiet.from}–${quiet.to}`,
        allowed: `quiet hours that leave some of ${from}–${to}`,
      }),
    )
  if (file.silence.afterwards === 'continue' && file.silence.attempts !== 'unlimited' && file.steps.length === 0)
    faults.push(
      fault(source, ['silence', 'afterwards'], {
        found: 'continue',
        allowed: 'stop or nurture, since there are no steps',
      }),
    )
  return faults
}

function syntaxFault({ lines }: Source, offset: number, message: string): PlaybookFault {
  const { line, col } = lines.linePos(offset)
  return {
    line,
    column: col,
    field: '',
    found: message.split('\n')[0]!.replace(/ at line.*$/, ''),
    allowed: 'YAML 1.2',
  }
}

function fault(
  source: Source,
  path: readonly (string | number)[],
  what: { found: string; allowed: string },
): PlaybookFault {
  const { line, col } = source.lines.linePos(offsetOf(source.document, path))
  const field = path
    .map((name, place) => (typeof name === 'number' ? `[${name}]` : place === 0 ? name : `.${name}`))
    .join('')
  return { line, column: col, field, ...what }
}

/** Where the field stands in the text; a missing one is shown at the nearest part that is there. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const name = path[length - 1]
    if (isMap(parent)) {
      const pair = (parent as YAMLMap).items.find(item => isPair(item) && String(item.key) === String(name))
      const value = pair?.value
      if (isNode(value) && value.range) return value.range[0]
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0]
    } else {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return node.range[0]
    }
  }
  return document.contents?.range?.[0] ?? 0
}
