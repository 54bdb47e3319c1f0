// What lies beside the source in the package: its version, the playbooks that come with it, the built pages.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('../../', import.meta.url))

export const version: string = manifest.version
export const pagesFolder = path.join(root, 'web', 'dist')

/** The texts of the playbooks that come with Tend, by id (the file's name), in order of id. */
export async function shippedPlaybooks(): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(root, 'playbooks')
  const files = (await readdir(folder)).filter(file => file.endsWith('.yaml')).sort()
  const texts = await Promise.all(files.map(file => readFile(path.join(folder, file), 'utf8')))
  return new Map(files.map((file, place) => [file.slice(0, -'.yaml'.length), texts[place] as string]))
}
