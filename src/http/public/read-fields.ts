// The fields of a small form that a visitor sends; files and what can't be read as a form are no fields.
import type { Context } from 'hono'

export type Fields = (name: string) => string

/** Answers each field as text, '' for one that is not there. */
export async function readFields(context: Context): Promise<Fields> {
  // Machines send anything under the name of a form: it then names nothing, and is refused as such.
  const form: Record<string, unknown> = await context.req.parseBody().catch(() => ({}))
  return name => {
    const value = Object.hasOwn(form, name) ? form[name] : ''
    return typeof value === 'string' ? value : ''
  }
}
