// Tells failures of the database that a person can mend (disk, rights, network, a broken file) from faults of ours,
// which are thrown as they are.
import { Failure } from '../domain/failure.ts'

/** SQLite's primary result codes (sqlite.org/rescode.html) that speak of the place and not of the statement. */
const placeCodes: Readonly<Record<number, string>> = {
  8: 'it may only be read',
  10: 'the disk can’t be read or written',
  11: 'the file is damaged: restore a backup',
  13: 'the disk is full',
  14: 'the file can’t be opened',
  26: 'the file is no database',
}
/** SQLSTATE classes: connection, authorisation, no such database, resources, administrator, system. */
const serverClasses = ['08', '28', '3D', '53', '57', '58']

/** The error as a Failure where it is one of the place; else the error itself. */
export function failureOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error
  const { code = '', errcode = 0 } = error as { code?: string; errcode?: number }
  // Extended codes have the primary one in the low byte.
  const place = code === 'ERR_SQLITE_ERROR' ? placeCodes[errcode & 0xff] : undefined
  if (place) return new Failure('storage', `The database can't be used: ${place}`, { cause: error })
  // Errors of the system (ECONNREFUSED, ENOTFOUND) have no SQLSTATE; one of several addresses tried has no text.
  const isServer = serverClasses.some(known => code.length === 5 && code.startsWith(known))
  // One that names a path is of a file that the work reads or writes, and not of the way to the database.
  const isSystem = ('syscall' in error && !('path' in error)) || error instanceof AggregateError
  if (!isServer && !isSystem) return error
  return new Failure('storage', `The database can't be reached: ${error.message || code}`, { cause: error })
}
