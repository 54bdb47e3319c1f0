// The walls of the house: arrows run only to a lower floor, never among floors of one number, and no files import each
// other in a circle. Each failure says which wall, and why it stands.
import { expect, test } from 'vitest'
import { importsOf, localImportsOf, type SourceFile, sources } from './sources.ts'

const floors: Readonly<Record<string, number>> = {
  domain: 1,
  engine: 2,
  silence: 2,
  formats: 2,
  operations: 3,
  store: 4,
  channels: 4,
  intake: 4,
  worker: 4,
  http: 4,
  cli: 4,
  boot: 5,
}
const pureFloors = ['domain', 'engine', 'silence', 'formats']

const files = sources('src')
const floorOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]

test('the tests of the house read the house', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(localImportsOf).length).toBeGreaterThan(300)
})

test('every folder of src is a floor', () => {
  expect([...new Set(files.map(file => floorOf(file.path)))].filter(floor => !floor || !(floor in floors))).toEqual([])
})

test('arrows run down: a floor that knew those above it could not be read, tested or reused without them', () => {
  const wrong = files.flatMap(file =>
    localImportsOf(file)
      .filter(target => !mayImport(file, target))
      .map(target => `${file.path} → ${target}`),
  )
  expect(wrong).toEqual([])
})

function mayImport(file: SourceFile, target: string): boolean {
  const from = floorOf(file.path)!
  const to = floorOf(target)
  return to === undefined || to === from || floors[to]! < floors[from]!
}

test('no files import each other in a circle, types included: a knot is read all at once or not at all', () => {
  expect(circles(new Map(files.map(file => [file.path, localImportsOf(file)])))).toEqual([])
})

/** One circle for each file from which one is reached, as the path that closes it. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    else if (!done.has(path)) {
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
      done.add(path)
    }
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}

test('the pure floors import nothing of Node: now, chance and files are handed in', () => {
  const wrong = files
    .filter(file => pureFloors.includes(floorOf(file.path)!))
    .flatMap(file =>
      importsOf(file)
        .filter(specifier => specifier.startsWith('node:'))
        .map(specifier => `${file.path} → ${specifier}`),
    )
  expect(wrong).toEqual([])
})

test('the pure floors read no clock, chance or environment', () => {
  const forbidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bTemporal\.Now\b|\bprocess\.|\bperformance\./
  const wrong = files.filter(file => pureFloors.includes(floorOf(file.path)!) && forbidden.test(file.text))
  expect(wrong.map(file => file.path)).toEqual([])
})

test('the pages import nothing of the server but its contract', () => {
  const wrong = sources('web').flatMap(file =>
    localImportsOf(file)
      .filter(
        target => target.startsWith('src/') && target !== 'src/http/contract.ts' && !file.path.startsWith('web/dev/'),
      )
      .map(target => `${file.path} → ${target}`),
  )
  expect(wrong).toEqual([])
})
