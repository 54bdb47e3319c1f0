// Calling back after a time: handed to the timers, so that tests need not wait.

/** Calls back after so many milliseconds; answers the function that calls it off. */
export type After = (ms: number, callback: () => void) => () => void

export const afterTimeout: After = (ms, callback) => {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
