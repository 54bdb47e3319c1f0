// Checks that are told as they are made, and counted.

export interface Checks {
  readonly passed: number
  readonly failed: number
  check(name: string, proof: () => Promise<void> | void): Promise<void>
}

export function checks(): Checks {
  let passed = 0
  let failed = 0
  return {
    get passed() {
      return passed
    },
    get failed() {
      return failed
    },
    async check(name, proof) {
      const start = performance.now()
      try {
        await proof()
        passed += 1
        console.log(`ok   ${name} (${Math.round(performance.now() - start)} ms)`)
      } catch (error) {
        failed += 1
        console.log(`FAIL ${name}\n${error instanceof Error ? error.stack : String(error)}`)
      }
    },
  }
}
