// The check of the set-up behind `tend doctor`: each look at one thing, with what to do where it is wrong.
import { constants, existsSync } from 'node:fs'
import { access, readFile, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findZone } from '../domain/zone.ts'
import { compilePlaybook } from '../engine/compile-playbook.ts'
import { isFaulty, readPlaybook } from '../engine/read-playbook.ts'
import type { Finding } from '../operations/examine.ts'
import { makeFolder } from '../operations/make-folder.ts'
import type { DataChoice } from '../operations/open-tend.ts'
import { theWorkspace } from '../operations/ports.ts'
import { readSettings } from '../operations/settings.ts'
import { type Config, hasDatabase, readConfig } from './config.ts'
import { loadSurroundings, openAt } from './open.ts'
import { pagesFolder, shippedPlaybooks } from './package.ts'

type Look = (config: Config) => Promise<Omit<Finding, 'what'>>

/** In this order: what comes later may need what comes before. */
const looks: Readonly<Record<string, Look>> = {
  Node: lookAtNode,
  'data folder': lookAtFolder,
  database: lookAtDatabase,
  server: lookAtServer,
  playbooks: lookAtPlaybooks,
  'time zone': lookAtTimeZone,
  pages: lookAtPages,
}

export async function examine(choice: DataChoice): Promise<Finding[]> {
  const config = readConfig(choice)
  const findings: Finding[] = []
  for (const [what, look] of Object.entries(looks)) findings.push({ what, ...(await look(config).catch(wrong)) })
  return findings
}

function wrong(error: unknown): Omit<Finding, 'what'> {
  const act = error instanceof Error && 'act' in error ? String(error.act) : undefined
  return { state: 'wrong', says: error instanceof Error ? error.message : String(error), act }
}

async function lookAtNode(): ReturnType<Look> {
  const says = `Node ${process.versions.node} on ${process.platform} ${process.arch}`
  const zones = process.versions.tz ? `, time zones of ${process.versions.tz}` : ''
  return { state: 'good', says: says + zones }
}

const leastFreeBytes = 200 * 1024 * 1024

async function lookAtFolder({ folder }: Config): ReturnType<Look> {
  const there = await stat(folder).catch(() => undefined)
  if (!there) return tryToMake(folder)
  if (!there.isDirectory()) {
    return { state: 'wrong', says: `${folder} is a file`, act: 'Give another folder with --data or TEND_DATA.' }
  }
  await tryToWrite(folder)
  const disk = await statfs(folder)
  const free = disk.bavail * disk.bsize
  const says = `${folder}, ${Math.round(free / 1024 / 1024)} MB free`
  if (free < leastFreeBytes)
    return { state: 'warning', says, act: 'Make room on this disk: a full one takes no more events.' }
  // Windows has no such bits.
  const isOpen = process.platform !== 'win32' && (there.mode & 0o077) !== 0
  if (!isOpen) return { state: 'good', says }
  return { state: 'warning', says: `${says}; other users may look into it`, act: `Run \`chmod 700 ${folder}\`.` }
}

/** Makes it as the first command that needs it would, and leaves nothing behind. */
async function tryToMake(folder: string): ReturnType<Look> {
  const missing = missingFolders(folder)
  try {
    makeFolder(folder, 0o700)
    await tryToWrite(folder)
  } catch (error) {
    const act = 'Give a folder that you may write to with --data or TEND_DATA.'
    return { state: 'wrong', says: `${folder} can’t be made: ${(error as Error).message}`, act }
  } finally {
    // Only while they are empty: another process may have begun to use them.
    for (const made of missing) await rmdir(made).catch(() => undefined)
  }
  return { state: 'good', says: `${folder} is not there yet; the first command that needs it makes it` }
}

/** The folder and those above it that are not there, itself first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [folder, ...missingFolders(path.dirname(folder))]
}

/** Rights and flags of a folder tell less than a file that is written: a system may be mounted to be read only. */
async function tryToWrite(folder: string): Promise<void> {
  const file = path.join(folder, `.doctor-${process.pid}`)
  await access(folder, constants.R_OK | constants.X_OK)
  await writeFile(file, '', { mode: 0o600 })
  await rm(file)
}

async function lookAtDatabase(config: Config): ReturnType<Look> {
  if (!hasDatabase(config)) return { state: 'good', says: 'none yet; it is made when first needed' }
  const act =
    'url' in config.database
      ? 'See that the server runs, and that DATABASE_URL names it, its user and its database.'
      : 'Give back the rights to the folder; a damaged file is replaced by `tend restore` into another folder.'
  return countIn(config).catch(error => ({ ...wrong(error), act }))
}

async function countIn(config: Config): ReturnType<Look> {
  await using tend = await openAt(config)
  const { contacts, events } = await tend.store.read(theWorkspace, async reader => ({
    contacts: await reader.contacts.count(),
    events: await reader.timelines.countEvents(),
  }))
  return { state: 'good', says: `${config.databaseName}: ${contacts} contacts, ${events} events` }
}

async function lookAtServer({ folder }: Config): ReturnType<Look> {
  const holder = (await readFile(path.join(folder, 'serving.pid'), 'utf8').catch(() => '')).trim()
  const { isServed } = await import('../store/serving-lock.ts')
  if (!isServed(folder)) return { state: 'good', says: 'none is running on this data folder' }
  return { state: 'good', says: `process ${holder} serves this data folder` }
}

async function lookAtPlaybooks(): ReturnType<Look> {
  const shipped = await shippedPlaybooks()
  const around = await loadSurroundings()
  for (const [id, text] of shipped) {
    const file = readPlaybook(text, other => shipped.get(other))
    if (isFaulty(file)) {
      const act = `Run \`tend playbook check playbooks/${id}.yaml\`, or install Tend anew.`
      return { state: 'wrong', says: `${id} has ${file.length} faults`, act }
    }
    compilePlaybook(file, around)
  }
  return { state: 'good', says: [...shipped.keys()].join(', ') }
}

async function lookAtTimeZone(config: Config): ReturnType<Look> {
  const machine = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const timeZone = hasDatabase(config) ? await chosenZone(config) : undefined
  if (timeZone === undefined) return { state: 'good', says: `${machine}, the machine’s` }
  if (!findZone(timeZone)) {
    return {
      state: 'wrong',
      says: `${timeZone} is chosen, which this Node does not know`,
      act: 'Update Node or choose another.',
    }
  }
  const says = timeZone === machine ? timeZone : `${timeZone} is chosen; the machine’s is ${machine}`
  return { state: 'good', says }
}

/** Undefined when the database can't be read, which another look tells. */
async function chosenZone(config: Config): Promise<string | undefined> {
  try {
    await using tend = await openAt(config)
    return (await tend.store.read(theWorkspace, readSettings)).timeZone
  } catch {
    return undefined
  }
}

async function lookAtPages(): ReturnType<Look> {
  const built = await stat(path.join(pagesFolder, 'index.html')).catch(() => undefined)
  if (built) return { state: 'good', says: `built ${built.mtime.toISOString().slice(0, 16)}Z` }
  return { state: 'warning', says: 'not built', act: 'Run `npm run build`; `npm start` does so first.' }
}
