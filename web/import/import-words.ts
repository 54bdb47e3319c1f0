// Sizes and progress of an import in words.
import type { ImportProgress } from '../../src/http/contract.ts'

export type Progress = Extract<ImportProgress, { done: number }>

export function megabytes(bytes: number): string {
  const count = bytes / 1024 ** 2
  return `${count.toLocaleString('en', { maximumFractionDigits: count < 10 ? 1 : 0 })} MB`
}

/** Bytes of a file that is read, or people who are stored. */
export function progressWords({ what, file, done, total }: Progress): string {
  if (what === 'storing') return `${done.toLocaleString('en')} people stored`
  return `${file}: ${megabytes(done)}${total === null ? '' : ` of ${megabytes(total)}`}`
}
