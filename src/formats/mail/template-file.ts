// The form of a template's file: a heading of `name: value` lines between two lines of `---`, then the text.
const shape = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/

export interface TemplateFile {
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly needs: string | null
}

/** The text after a line `--- html ---`, where there is one, is its HTML. Undefined when it has no heading. */
export function readTemplateFile(file: string): TemplateFile | undefined {
  const [, heading, body] = shape.exec(file) ?? []
  if (heading === undefined || body === undefined) return undefined
  const fields = new Map(heading.split(/\r?\n/).map(line => [line.split(':', 1)[0]!.trim(), valueIn(line)]))
  const [text, html] = body.split(/^--- html ---$/m)
  return {
    subject: fields.get('subject') ?? '',
    text: text!.trim(),
    html: html?.trim() ?? null,
    needs: fields.get('needs') ?? null,
  }
}

function valueIn(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim()
}

/** The file of a template, as readTemplateFile reads it. */
export function writeTemplateFile({ subject, text, html, needs }: TemplateFile): string {
  const heading = [`subject: ${subject}`, ...(needs === null ? [] : [`needs: ${needs}`])].join('\n')
  return `---\n${heading}\n---\n${text}\n${html === null ? '' : `--- html ---\n${html}\n`}`
}
