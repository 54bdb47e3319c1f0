// The pages of docs that are drawn from the code: rules, events, errors, and the JSON Schema of playbooks.
// `npm run docs` writes them; a house test holds that they are as the code is.
import { z } from 'zod'
import { failureCodes } from '../src/domain/failure.ts'
import type { Field } from '../src/domain/field.ts'
import { eventFields } from '../src/domain/read-event.ts'
import { contactFields } from '../src/domain/read-timeline.ts'
import { playbookSchema } from '../src/engine/playbook-schema.ts'
import { heldElsewhere, ruleBook } from '../src/engine/rule-book.ts'
import { cliPage } from './cli-page.ts'
import { httpPage } from './http-page.ts'

/** Each page's path from the root of the project, and its text. */
export const pages: Readonly<Record<string, () => string>> = {
  'docs/rules.md': rulesPage,
  'docs/events.md': eventsPage,
  'docs/errors.md': errorsPage,
  'docs/cli.md': cliPage,
  'docs/http.md': httpPage,
  'playbooks/playbook.schema.json': () =>
    `${JSON.stringify(z.toJSONSchema(playbookTextSchema, { io: 'input' }), null, 2)}\n`,
}

// A text may leave out whatever the playbook that it extends says, so for an editor only its name is required.
const playbookTextSchema = playbookSchema.partial().required({ id: true, version: true, title: true })

const groups = {
  bound: 'Bound: what they or the user forbade, and whether they can be reached',
  ours: 'Ours: they asked, we promised, we met',
  hold: 'Hold: a date, an absence, a meeting ahead',
  reciprocity: 'Reciprocity: who answers is alive, who does not is left alone',
  comfort: 'Comfort: distance, caps and hours; these stand inside every offer of a touch',
  step: 'Step: the first touch, desire, stalls, the playbook’s steps',
  nurture: 'Nurture: staying in mind',
} as const

function rulesPage(): string {
  const sections = Object.entries(groups).map(([group, title]) => {
    const rows = Object.entries(ruleBook).filter(([, entry]) => entry.group === group)
    return `## ${title}\n\n| rule | holds |\n|---|---|\n${rows.map(([id, { holds }]) => `| ${id} | ${holds} |`).join('\n')}\n`
  })
  const elsewhere = Object.entries(heldElsewhere).map(([id, where]) => `| ${id} | ${where} |`)
  return `# Rules

Every verdict cites one of these, with the events that are its evidence. The groups are weighed in this order, the
rules of a group in the order of \`src/engine/decide.ts\`; the first that speaks gives the verdict. Ids of a letter and
a number are principles of a published view: F two-way, S sales process, P persistent, H prompt and comfortable,
A attract. Words in capitals are the engine’s own. This page is drawn from the code (\`npm run docs\`).

${sections.join('\n')}
## Principles that are no rule of a single verdict

| principle | held by |
|---|---|
${elsewhere.join('\n')}
`
}

function eventsPage(): string {
  const kinds = Object.entries(eventFields).map(([kind, fields]) => `### ${kind}\n\n${fieldTable(fields)}`)
  return `# Timeline files

A timeline is one JSON document: \`{ "contact": …, "events": […] }\`. Instants are ISO 8601 with offset. A field marked
with ? may be left out; an unknown kind or field, a missing field or a bad value is refused with the event’s id, the
field, what was found and what is allowed. This page is drawn from the code (\`npm run docs\`).

## Contact

${fieldTable(contactFields)}

Each address is \`{ "channel": …, "value": … }\`. A contact without \`timeZone\` is read as living in UTC; without
\`country\`, public holidays are those of the zone’s country; without \`stage\`, it is derived from the events.

## Events

Every event has \`id\` (used once in the timeline), \`at\` (an instant) and \`kind\`. Events may stand in any order. At one
instant, what we sent counts as before what reached us, then what was made of it (a date, a no, the outcome of a meeting),
and an opt-out as last.

${kinds.join('\n\n')}
`
}

function fieldTable(fields: Readonly<Record<string, Field>>): string {
  const rows = Object.entries(fields).flatMap(([name, field]) => fieldRows(name, field))
  if (rows.length === 0) return 'No fields of its own.'
  return `| field | allowed |\n|---|---|\n${rows.join('\n')}`
}

function fieldRows(name: string, field: Field): string[] {
  const nested = Object.entries(field.fields ?? {}).flatMap(([inner, value]) => fieldRows(`${name}.${inner}`, value))
  return [`| ${name}${field.isOptional ? '?' : ''} | ${field.allowed} |`, ...nested]
}

function errorsPage(): string {
  const rows = Object.entries(failureCodes).map(
    ([code, { act, retry }]) => `| ${code} | ${act} | ${retry ? 'yes' : 'no'} |`,
  )
  return `# Errors

A failure that someone can act on has one of these codes, in the command line’s \`error.code\` and in the HTTP API’s
problem details (RFC 9457). Its message says what happened and to which one; faults of an input name the place, the
field, what was found and what is allowed. This page is drawn from the code (\`npm run docs\`).

| code | what to do | may the same call succeed later? |
|---|---|---|
${rows.join('\n')}
`
}
