// The default tests: everything that needs no browser, no server database and no mail server.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // By itself it leaves one core to watching: on two cores that is half of the time.
    maxWorkers: '100%',
    // Tests that start the command as a process share two cores with the others on a small machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
