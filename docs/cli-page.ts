// The page of the command line, drawn from the commands themselves.
import type { Command } from 'commander'
import { commands } from '../src/cli/program.ts'
import type { Wiring } from '../src/cli/wiring.ts'

// To be described a command reaches nothing outside itself: its wiring is used when it is called.
const loaded = await Promise.all(
  Object.entries(commands).map(async ([name, { summary, load }]) => ({
    name,
    summary,
    command: await load({} as Wiring),
  })),
)

export function cliPage(): string {
  const rows = loaded.map(({ name, summary }) => `| [\`tend ${name}\`](#tend-${name}) | ${summary} |`)
  return `# The command line

\`tend COMMAND\`; in a checkout \`npx tend COMMAND\`, after \`npm ci\`. Every command that answers takes \`--json\`: one
JSON document on stdout (one a line for a file of JSON lines), words for people on stderr. Without it the answer is in
words. \`-\` in place of a file reads stdin. \`--data DIR\` picks the data folder; docs/config.md tells where it is
otherwise.

| exit | means |
|---|---|
| 0 | done |
| 1 | the answer is a failure: a check found faults, the data can’t be read |
| 2 | the call or its input is wrong |

With \`--json\` a failure is the document \`{"error": {code, message, act, faults}}\`, with the codes of docs/errors.md.
A CONTACT is named by id, by an address, or by a name that only one has. This page is drawn from the code
(\`npm run docs\`).

| command | does |
|---|---|
${rows.join('\n')}

${loaded.map(({ command }) => section(command, 'tend')).join('\n\n')}
`
}

function section(command: Command, parent: string): string {
  const name = `${parent} ${command.name()}`
  if (command.commands.length > 0) {
    const inner = command.commands.map(child => section(child, name))
    return [`## ${name}`, command.description(), ...inner].join('\n\n')
  }
  const depth = parent === 'tend' ? '##' : '###'
  return [`${depth} ${name}`, command.description(), table(command)].filter(Boolean).join('\n\n')
}

function table(command: Command): string {
  const places = command.registeredArguments.map(argument => [argumentText(argument), argument.description])
  const options = command.options.filter(option => option.long !== '--json')
  const flags = options.map(({ flags, description, defaultValue }) => [flags, description + usual(defaultValue)])
  const rows = [...places, ...flags].map(([what, does]) => `| \`${what}\` | ${does} |`)
  return rows.length === 0 ? '' : ['| | |', '|---|---|', ...rows].join('\n')
}

function argumentText(argument: Command['registeredArguments'][number]): string {
  const text = argument.variadic ? `${argument.name()}…` : argument.name()
  return argument.required ? text : `[${text}]`
}

function usual(value: unknown): string {
  return typeof value === 'string' ? ` (usual: ${value})` : ''
}
