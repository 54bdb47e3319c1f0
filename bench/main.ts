// `npm run bench -- NAME`: runs one benchmark and prints its figures as JSON.
import { readdirSync } from 'node:fs'

const names = readdirSync(new URL('.', import.meta.url))
  .filter(file => file.endsWith('.ts') && file !== 'main.ts')
  .map(file => file.slice(0, -3))

const [name, ...options] = process.argv.slice(2)
if (!name || !names.includes(name)) {
  process.stderr.write(`bench: found ${name ?? 'no name'}; allowed: one of ${names.join(', ')}\n`)
  process.exitCode = 2
} else {
  const bench: { run(options: readonly string[]): Promise<unknown> } = await import(`./${name}.ts`)
  process.stdout.write(`${JSON.stringify(await bench.run(options), null, 2)}\n`)
}
