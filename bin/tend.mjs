#!/usr/bin/env node
// The launcher of `tend`. It runs on any Node from 20.19 on, finds the Node that Tend needs (installed by npm beside
// it) and hands over: arguments, signals and the exit code pass through. All else is src/boot/main.ts's.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const needed = 26
// What dies young is swept in pieces of 4 MB and not of 16: a server then holds some 50 MB less, at the same speed.
// Garbage may grow to a third of what lives before it is swept: by itself V8 lets it grow to several times of that, which
// while a million rows are imported is 150 MB more, at the same speed.
const flags = ['--max-semi-space-size=4', '--heap-growing-percent=33']
const main = fileURLToPath(new URL('../src/boot/main.ts', import.meta.url))
const current = Number(process.versions.node.split('.')[0])

if (current >= needed) {
  await import(new URL('../src/boot/main.ts', import.meta.url).href)
} else {
  handOver(nodeBesideUs())
}

/** @returns {string} the path of the Node that npm installed for this platform */
function nodeBesideUs() {
  const require = createRequire(import.meta.url)
  for (const name of [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]) {
    try {
      const folder = path.dirname(require.resolve(`${name}/package.json`))
      const file = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
      if (existsSync(file)) return file
    } catch {
      // Not this package: npm installs only the one for this platform.
    }
  }
  console.error(
    `tend: this is Node ${process.versions.node}, Tend needs Node ${needed} or newer, and npm has brought none for ` +
      `${process.platform} on ${process.arch}. Run \`npm ci\` without --omit=optional, or install Node ${needed}.`,
  )
  process.exit(2)
}

/** @param {string} node the path of the Node to run */
function handOver(node) {
  const child = spawn(node, [...flags, main, ...process.argv.slice(2)], { stdio: 'inherit' })
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  // A Ctrl-C reaches the whole terminal group; the child decides when to end, and this process ends with it.
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1)
  })
}
