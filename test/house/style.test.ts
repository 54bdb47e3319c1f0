// The style of the house, where a machine can hold it: how long a file is, how it opens, what it is called. Functions'
// lengths and parameters are Biome's to hold.
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

const own = [
  ...sources('src'),
  ...sources('web'),
  ...sources('bench'),
  ...sources('test'),
  ...sources('docs'),
  ...sources('bin'),
]
const linesOf = (text: string) => text.split('\n').length - 1

test('no file is longer than 400 lines: at its limit it hides a noun', () => {
  expect(own.filter(file => linesOf(file.text) > 400).map(file => `${file.path}: ${linesOf(file.text)}`)).toEqual([])
})

test('nine files of ten are under 250 lines', () => {
  const lengths = own.map(file => linesOf(file.text)).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(250)
})

test('a file opens by saying what it owns', () => {
  // A test file's names say what it holds.
  const silent = own
    .filter(file => !file.path.endsWith('.test.ts'))
    .filter(file => !/^(#!.*\n)?(\/\/ |\/\*\*? )/.test(file.text))
  expect(silent.map(file => file.path)).toEqual([])
})

test('no file is named for being handy', () => {
  const handy = /(^|[-/])(utils?|helpers?|types|common|misc|shared|manager|service|base)(\.[a-z]+$|\/|-)/
  expect(own.filter(file => handy.test(file.path)).map(file => file.path)).toEqual([])
})

test('files are named in kebab-case, components in PascalCase', () => {
  const wrong = own.filter(
    file => !/^[a-z0-9.-]+\.(ts|mjs)$|^[A-Z][A-Za-z0-9]+\.tsx$|^main\.tsx$/.test(file.path.split('/').at(-1)!),
  )
  expect(wrong.map(file => file.path)).toEqual([])
})

test('nothing re-exports a folder: a barrel hides where a name lives', () => {
  expect(own.filter(file => /^export \* from/m.test(file.text)).map(file => file.path)).toEqual([])
})

test('the project quotes no study that does not exist', () => {
  const invented = own.filter(file => file.path !== 'test/house/style.test.ts' && /80\s?(%|per ?cent)/i.test(file.text))
  expect(invented.map(file => file.path)).toEqual([])
})
