// Where the real cases lie that tests read: beside the checkout, not in it. Without them those tests skip and say so.
import { existsSync } from 'node:fs'

export const fixtures = new URL('../../shared/fixtures/', import.meta.url)
export const hasFixtures = existsSync(fixtures)
