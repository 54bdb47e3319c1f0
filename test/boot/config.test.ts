import { homedir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/boot/config.ts'
import { cacheFolder, dataFolder } from '../../src/boot/folders.ts'

test('the data folder is what the call says, else TEND_DATA, else the system’s place', () => {
  const environment = { TEND_DATA: '/srv/tend', XDG_DATA_HOME: '/xdg' }
  expect(dataFolder('/said', environment)).toBe('/said')
  expect(dataFolder(undefined, environment)).toBe('/srv/tend')
  expect(dataFolder(undefined, { XDG_DATA_HOME: '/xdg' }, 'linux')).toBe('/xdg/tend')
  expect(dataFolder(undefined, {}, 'linux')).toBe(path.join(homedir(), '.local/share/tend'))
  expect(dataFolder(undefined, {}, 'darwin')).toBe(path.join(homedir(), 'Library/Application Support/Tend'))
})

test('a relative XDG folder is ignored, as its specification has it', () => {
  expect(dataFolder(undefined, { XDG_DATA_HOME: 'here' }, 'linux')).toBe(path.join(homedir(), '.local/share/tend'))
  expect(cacheFolder({ XDG_CACHE_HOME: 'here' }, 'linux')).toBe(path.join(homedir(), '.cache/tend'))
})

test('DATABASE_URL names the database, and is shown without its password', () => {
  const config = readConfig({}, { DATABASE_URL: 'postgres://ana:secret@db.example:5433/tend', TEND_DATA: '/srv/tend' })
  expect(config.database).toEqual({ url: 'postgres://ana:secret@db.example:5433/tend' })
  expect(config.databaseName).toBe('PostgreSQL db.example:5433, database tend')
})

test('a data folder that the call names wins over DATABASE_URL', () => {
  const config = readConfig({ data: '/said' }, { DATABASE_URL: 'postgres://db.example/tend' })
  expect(config.database).toEqual({ file: path.join('/said', 'tend.sqlite') })
})

test('a DATABASE_URL that is none is refused, and not shown', () => {
  expect(() => readConfig({}, { DATABASE_URL: 'mysql://ana:secret@db/x' })).toThrow(
    /^DATABASE_URL can’t be used(?!.*secret)/s,
  )
})
