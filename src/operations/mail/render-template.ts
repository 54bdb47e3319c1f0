// Checks and renders templates (Liquid): an unknown field is a fault with its place when it is saved, and a missing
// value falls back by `default` or holds the draft with the reason. A greeting to nobody is never written.
import { Liquid, LiquidError, type Template as Parsed } from 'liquidjs'
import type { Fault } from '../../domain/fault.ts'
import { nearest } from '../nearest.ts'
import type { TemplateText } from './ports.ts'
import { fieldNames, isField, type TemplateValues } from './template-fields.ts'

// `lenientIf` lets `{% if contact.company %}` and `| default:` ask for what may be missing; all else is strict.
// The limits end what would never end: a loop over a thousand million numbers is quickly typed.
const liquid = new Liquid({
  ...{ strictVariables: true, strictFilters: true, lenientIf: true, ownPropertyOnly: true },
  ...{ parseLimit: 200_000, renderLimit: 1_000, memoryLimit: 10_000_000 },
})

// These read other templates from files; a template is one text.
for (const tag of ['include', 'render', 'layout', 'block']) delete liquid.tags[tag]

type Part = 'subject' | 'text' | 'html'
const parts: readonly Part[] = ['subject', 'text', 'html']

/** What is wrong at which place; lines and columns count from 1. */
export interface TemplateFault extends Omit<Fault, 'where'> {
  readonly part: Part
  readonly line: number
  readonly column: number
}

/** What is wrong with a template; empty when nothing is. `where` names the part, the line and the column. */
export function checkTemplate(template: TemplateText): Fault[] {
  return templateFaults(template).map(({ part, line, column, field, found, allowed }) => {
    return { where: found === 'nothing' ? part : `${part}, line ${line}, column ${column}`, field, found, allowed }
  })
}

/** The same with the places as numbers. */
export function templateFaults(template: TemplateText): TemplateFault[] {
  const faults = parts.flatMap(part => checkPart(part, template[part]))
  if (template.subject.trim() === '') faults.push(empty('subject'))
  if (template.text.trim() === '') faults.push(empty('text'))
  return faults
}

function empty(part: Part): TemplateFault {
  return { part, line: 1, column: 1, field: '', found: 'nothing', allowed: 'a text that is not empty' }
}

function checkPart(part: Part, source: string | null): TemplateFault[] {
  if (source === null) return []
  const parsed = parse(source)
  if (!Array.isArray(parsed)) {
    const { row, col, says } = parsed
    return [{ part, line: row, column: col, field: '', found: says, allowed: 'a template of Liquid' }]
  }
  const named = Object.values(liquid.analyzeSync(parsed, { partials: false }).globals).flat()
  return named.flatMap(({ segments, location: { row, col } }) => {
    const [scope = '', name = ''] = segments.map(String)
    if (segments.length === 2 && isField(scope, name)) return []
    const field = segments.map(String).join('.')
    const allowed = nearest(field, fieldNames()) ?? `one of ${fieldNames().join(', ')}`
    return [{ part, line: row, column: col, field, found: 'a field that there is not', allowed }]
  })
}

interface Place {
  readonly row: number
  readonly col: number
}

function parse(source: string): Parsed[] | (Place & { says: string }) {
  try {
    return liquid.parse(source)
  } catch (error) {
    if (!LiquidError.is(error)) throw error
    const [row = 1, col = 1] = error.token?.getPosition() ?? []
    return { row, col, says: error.message.replace(/, line:.*$/s, '') }
  }
}

export interface Rendered {
  readonly subject: string
  readonly text: string
  readonly html: string | null
}

/** A rendered template, or why it can't be: the field whose value is missing, or what went wrong in words. */
export function renderTemplate(
  template: TemplateText,
  values: TemplateValues,
): Rendered | { readonly missing: string } | { readonly fault: string } {
  const known = knownOf(values)
  try {
    return {
      subject: render(template.subject, known).replaceAll(/\s+/g, ' ').trim(),
      text: tidy(render(template.text, known)),
      html: template.html === null ? null : render(template.html, escaped(known)),
    }
  } catch (error) {
    // A limit that is reached is an error of another class.
    if (!LiquidError.is(error) && !/limit exceeded/.test(String(error))) throw error
    const { message } = error as Error
    const missing = /undefined variable: ([\w.]+)/.exec(message)?.[1]
    return missing === undefined ? { fault: message.replace(/, line:.*$/s, '') } : { missing }
  }
}

export interface RenderedWithGaps extends Rendered {
  /** The fields without a value. */
  readonly gaps: readonly string[]
  /** Why nothing could be rendered; null when it could. */
  readonly fault: string | null
}

/** As renderTemplate, with `[sender.gift]` where a value is missing: for a person who fills it in. */
export function renderWithGaps(template: TemplateText, values: TemplateValues): RenderedWithGaps {
  const filled: Record<string, Record<string, unknown>> = { ...values }
  const gaps: string[] = []
  for (;;) {
    const rendered = renderTemplate(template, filled as TemplateValues)
    if ('fault' in rendered) return { subject: '', text: '', html: null, gaps, fault: rendered.fault }
    if (!('missing' in rendered)) return { ...rendered, gaps, fault: null }
    gaps.push(rendered.missing)
    const [scope = '', name = ''] = rendered.missing.split('.')
    filled[scope] = { ...filled[scope], [name]: `[${rendered.missing}]` }
  }
}

function render(source: string, values: object): string {
  return liquid.parseAndRenderSync(source, values)
}

/** Without the values that are empty: to a reader an empty name is a missing one. */
function knownOf(values: TemplateValues): Record<string, Record<string, unknown>> {
  const scopes = Object.entries(values).map(([scope, fields]) => {
    const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
    return [scope, Object.fromEntries(known)]
  })
  return Object.fromEntries(scopes)
}

/** What people are called is not ours to trust as HTML. */
function escaped(values: Record<string, Record<string, unknown>>): object {
  const inHtml = (value: unknown) =>
    typeof value === 'string' ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;') : value
  const scopes = Object.entries(values).map(([scope, fields]) => {
    return [scope, Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, inHtml(value)]))]
  })
  return Object.fromEntries(scopes)
}

/** Lines that held only tags leave no holes. */
function tidy(text: string): string {
  return text
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
