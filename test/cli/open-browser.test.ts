import { expect, test } from 'vitest'
import { isDesktop } from '../../src/cli/open-browser.ts'

test('no browser opens without a terminal, in CI, over SSH or without a display', () => {
  const desktop = { DISPLAY: ':0' }
  expect(isDesktop(true, desktop, 'linux')).toBe(true)
  expect(isDesktop(false, desktop, 'linux')).toBe(false)
  expect(isDesktop(true, { ...desktop, CI: 'true' }, 'linux')).toBe(false)
  expect(isDesktop(true, { ...desktop, SSH_CONNECTION: '10.0.0.1' }, 'linux')).toBe(false)
  expect(isDesktop(true, {}, 'linux')).toBe(false)
  expect(isDesktop(true, {}, 'darwin')).toBe(true)
})
