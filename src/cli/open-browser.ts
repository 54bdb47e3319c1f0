// Opens an address in the browser of the person who sits at this terminal; on a server, in CI or over SSH there is
// none to open it for.
import { spawn } from 'node:child_process'

type Environment = Readonly<Record<string, string | undefined>>

/** Whether someone is there to see a browser open. */
export function isDesktop(isTerminal: boolean, environment: Environment, platform: string = process.platform): boolean {
  if (!isTerminal || environment.CI || environment.SSH_CONNECTION) return false
  return platform === 'darwin' || platform === 'win32' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

/** Fails silently: the address is printed too. */
export function openBrowser(address: string): void {
  const [command, ...before] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command as string, [...before, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  // `start` takes a first quoted argument as a title.
  win32: ['cmd', '/c', 'start', '""'],
}
