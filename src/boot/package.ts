// What lies beside the source in the package: its version, the playbooks that come with it, the built pages.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { readTemplateFile, type TemplateFile } from '../formats/mail/template-file.ts'

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

/** The templates of mail that come with Tend, by id: the file's path in playbooks/drafts without its ending. */
export async function shippedTemplates(): Promise<ReadonlyMap<string, TemplateFile>> {
  const folder = path.join(root, 'playbooks', 'drafts')
  const found = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.liquid')).sort()
  const templates = await Promise.all(
    found.map(async file => {
      const template = readTemplateFile(await readFile(path.join(folder, file), 'utf8'))
      if (!template) throw new Error(`the template ${file} that came with Tend has no heading`)
      return [file.slice(0, -'.liquid'.length).replaceAll(path.sep, '/'), template] as const
    }),
  )
  return new Map(templates)
}
