// Faults: what is wrong with an input, at which place of it, and what would be right. Values, collected so that a
// person can mend them all at once.

export interface Fault {
  /** Which part of the input: an event's id, a row, a file and line. */
  readonly where: string
  /** The field, `events[2].channel` say; empty when the whole is meant. */
  readonly field: string
  readonly found: string
  readonly allowed: string
}

/** Shows a value that was found, in JSON, cut so that one wrong field can't fill a screen. */
export function showFound(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

export function describeFault(fault: Fault): string {
  const field = fault.field ? `, field ${fault.field}` : ''
  return `${fault.where}${field}: found ${fault.found}; allowed: ${fault.allowed}`
}
