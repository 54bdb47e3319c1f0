// The lockfile serves every platform: npm ci refuses one in which a package's optional part for some platform is not
// named, even where that part would not be installed.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const packages: Readonly<Record<string, Entry>> = JSON.parse(text).packages

test('every optional dependency of every package is named', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      name => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test('no registry’s address is named', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([])
})
