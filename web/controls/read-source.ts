// Reads what SourceFields.tsx asked.
import type { Body } from '../../src/http/contract.ts'

export type Source = Body<'POST /api/contacts'>['source']

export function readSource(form: FormData): Source | undefined {
  const kind = String(form.get('sourceKind') ?? '')
  const name = String(form.get('sourceName') ?? '').trim()
  if (kind === '') return undefined
  return { kind: kind as Source['kind'], ...(name ? { name } : {}) }
}
