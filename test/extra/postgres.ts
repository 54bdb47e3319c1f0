// Runs the suites of the store, of mail and of the doors on PostgreSQL too, on a cluster made for it. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPostgres } from './throwaway-postgres.ts'

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
/** Those whose stores are made by test/store/databases.ts, or read the same variable. */
const suites = [
  'test/store',
  'test/mail',
  'test/hooks',
  'test/operations/bookings',
  'test/operations/mail',
  'test/operations/forms',
  'test/operations/offers',
  'test/operations/duplicates',
  'test/operations/quality.test.ts',
]
const report = join(tmpdir(), `tend-postgres-${process.pid}.json`)

const code = await withPostgres(
  url =>
    new Promise<number>(resolve => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      spawn(process.execPath, [vitest, 'run', ...suites, ...reporters], {
        stdio: 'inherit',
        env: { ...process.env, TEND_TEST_DATABASE_URL: url },
      }).once('exit', exit => resolve(exit ?? 1))
    }),
)
const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, 'utf8'))
await rm(report)
console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
process.exitCode = code
