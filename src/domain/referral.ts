// A referral as a promise to the one who gave it (H5): to tell them what came of it. The promise is named after the person
// whom they referred, so that it holds no name of theirs, and a newer one about the same person takes its place.

const prefix = 'referral:'

/** @param referred the id of the contact who was referred */
export function reportPromise(referred: string): string {
  return prefix + referred
}

/** The contact whom a promise is to report of; undefined for any other promise. */
export function referredOf(promise: string): string | undefined {
  return promise.startsWith(prefix) ? promise.slice(prefix.length) : undefined
}
