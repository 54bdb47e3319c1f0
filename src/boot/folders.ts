// Where things lie when nobody says otherwise: the places that the operating system keeps for an application's data and
// for what can be made again.
import { homedir } from 'node:os'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of the embedded database: what the call says, else TEND_DATA, else the system's place. */
export function dataFolder(
  said: string | undefined,
  environment: Environment,
  platform: string = process.platform,
): string {
  return path.resolve(said ?? (environment.TEND_DATA || systemDataFolder(environment, platform)))
}

/** For what can be made again. It is the user's own, since code is kept there. */
export function cacheFolder(environment: Environment, platform: string = process.platform): string {
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'Tend')
  if (platform === 'win32') return path.join(windowsFolder(environment), 'Tend', 'Cache')
  return path.join(absolute(environment.XDG_CACHE_HOME) ?? path.join(homedir(), '.cache'), 'tend')
}

function systemDataFolder(environment: Environment, platform: string): string {
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Tend')
  if (platform === 'win32') return path.join(windowsFolder(environment), 'Tend')
  return path.join(absolute(environment.XDG_DATA_HOME) ?? path.join(homedir(), '.local', 'share'), 'tend')
}

function windowsFolder(environment: Environment): string {
  return environment.LOCALAPPDATA || path.join(homedir(), 'AppData', 'Local')
}

/** The XDG Base Directory Specification has a relative path ignored. */
function absolute(folder: string | undefined): string | undefined {
  return folder && path.isAbsolute(folder) ? folder : undefined
}
