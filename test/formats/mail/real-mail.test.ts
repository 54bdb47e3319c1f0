import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { fixtures, hasFixtures } from '../../fixtures.ts'
import { type MailScore, scoreMail } from './score-mail.ts'
import { scoreTrims } from './score-trims.ts'

describe.skipIf(!hasFixtures)('mail of real servers (skipped where the fixtures are not beside the checkout)', () => {
  let score: MailScore
  beforeAll(async () => {
    expect(readdirSync(new URL('mail/bounces-sisimai/', fixtures)).length).toBeGreaterThan(100)
    score = await scoreMail(fixtures)
  })

  test('99 of 100 are classed right', () => {
    expect(score.classes.right / score.classes.of, score.classes.wrong.join('\n')).toBeGreaterThanOrEqual(0.99)
  })
  test('97 of 100 reports name their recipients', () => {
    expect(score.recipients.right / score.recipients.of, score.recipients.wrong.join('\n')).toBeGreaterThanOrEqual(0.97)
  })
  test('95 of 100 failures have the right severity', () => {
    expect(score.severities.right / score.severities.of, score.severities.wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
  test('a full mailbox under "Status: 5.0.0" is soft, and an unknown user hard', () => {
    expect(score.live).toEqual(['auto_reply 2026-12-09', 'hard', 'soft', 'hard', 'hard', 'soft'])
  })
  test('85 of 100 replies are trimmed to the letter', () => {
    const trims = scoreTrims(readFileSync(new URL('mail/quotes-discourse/cases.jsonl', fixtures), 'utf8'))
    expect(trims.right / trims.of, trims.wrong.join('\n')).toBeGreaterThanOrEqual(0.85)
  })
})
