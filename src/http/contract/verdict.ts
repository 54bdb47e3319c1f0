// Schemas of a verdict and of the words that it is made of, as JSON carries them.
import { z } from '@hono/zod-openapi'
import { channels } from '../../domain/channel.ts'
import { intents } from '../../domain/event.ts'
import { eventKinds } from '../../domain/read-event.ts'
import { verdictKinds } from '../../engine/verdict.ts'

/** ISO 8601 with offset. Answers write it in the zone that the reader needs: the contact's in a verdict. */
export const instant = z.string().openapi({ format: 'date-time', example: '2026-11-02T10:00:00+01:00' })
export const verdictKind = z.enum(verdictKinds)
export const eventKind = z.enum(eventKinds)
export const playbookVersion = z.object({ id: z.string(), version: z.string() })

const plannedTouch = z
  .object({
    channel: z.enum(channels),
    intent: z.enum(intents),
    step: z.string().optional(),
    opensAt: instant,
    targetAt: instant,
    dueAt: instant,
  })
  .openapi('PlannedTouch')

const reason = z
  .object({
    rule: z.string(),
    says: z.string().openapi({ description: 'The reason in a sentence, with the dates of its evidence' }),
    evidence: z.array(z.string()).openapi({ description: 'Ids of events of the timeline' }),
  })
  .openapi('Reason')

const whatIf = z
  .object({
    event: eventKind,
    with: z.string().optional().openapi({ description: 'What the event would hold: `disposition voicemail`' }),
    kind: verdictKind,
    rule: z.string(),
  })
  .openapi('WhatIf')

export const verdict = z
  .object({
    kind: verdictKind,
    rule: z.string(),
    turn: z.enum(['ours', 'theirs', 'nobody']),
    because: z.array(reason),
    touch: plannedTouch.nullish(),
    next: plannedTouch.nullish().openapi({ description: 'For wait: the touch that the wait is for' }),
    until: instant.nullish(),
    validUntil: instant.nullable(),
    revivedBy: z.array(eventKind).nullish(),
    whatIf: z.array(whatIf).nullish(),
    playbook: playbookVersion,
    decidedAt: instant,
  })
  .openapi('Verdict')

/** A verdict in one line, for lists: its kind, the rule that spoke, its sentence, and when it acts or ends. */
export const verdictInBrief = z
  .object({
    kind: verdictKind,
    rule: z.string(),
    says: z.string(),
    touch: plannedTouch.nullish(),
    until: instant.nullish(),
  })
  .openapi('VerdictInBrief')
