// The project's own source files, for tests of the house. Asking for a folder that holds none is an error: a wall test
// that reads nothing would pass for ever.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

export function sources(folder: string): SourceFile[] {
  const found = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(file => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter(file => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('node_modules/') && !file.startsWith('web/dist/'))
    .map(file => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
  if (found.length === 0) throw new Error(`no source files in ${folder}`)
  return found
}

/** What a file imports: the specifiers of its import and export-from declarations, types included, and of import(). */
export function importsOf({ text }: SourceFile): string[] {
  const declared = text.matchAll(/^(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const called = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  return [...declared, ...called].map(match => match[1]!)
}

/** The imports that lead to other files of the project, from the root. */
export function localImportsOf(file: SourceFile): string[] {
  return importsOf(file)
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => path.posix.join(path.posix.dirname(file.path), specifier))
}
