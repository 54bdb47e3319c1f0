// Where the data lie when nobody says otherwise: the place that the operating system keeps for an application's data.
import { homedir } from 'node:os'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The folder of the embedded database: what the call says, else TEND_DATA, else the system's place. */
export function dataFolder(said: string | undefined, environment: Environment, platform = process.platform): string {
  return path.resolve(said ?? (environment.TEND_DATA || systemFolder(environment, platform)))
}

function systemFolder(environment: Environment, platform: string): string {
  const home = homedir()
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Tend')
  if (platform === 'win32') return path.join(environment.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'Tend')
  // The XDG Base Directory Specification has a relative path ignored.
  const xdg = environment.XDG_DATA_HOME
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share'), 'tend')
}
