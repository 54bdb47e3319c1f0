// The chance of an answer by attempt, per segment, with what each attempt harms and where the stop line lies.

import { gatherHistory, type LearnedPart } from '../../silence/learn-history.ts'
import type { ChanceRange } from '../../silence/models.ts'
import { outcomes } from '../../silence/outcomes.ts'
import { readRuns } from '../../silence/runs.ts'
import { ownWaitMs } from '../learn-history.ts'
import { segmentName } from '../learned-limits.ts'
import type { Column, Row } from './report.ts'
import type { MakeReport, ReportFrame } from './survey.ts'

const mostAttempts = 20

const columns: readonly Column[] = [
  { key: 'group', label: 'segment', kind: 'text' },
  { key: 'attempt', label: 'attempt', kind: 'count' },
  { key: 'share', label: 'chance of an answer', kind: 'share' },
  { key: 'low', label: 'low', kind: 'share' },
  { key: 'high', label: 'high', kind: 'share' },
  { key: 'answered', label: 'answered', kind: 'number' },
  { key: 'of', label: 'got it', kind: 'number' },
  ...outcomes
    .filter(outcome => outcome !== 'positive')
    .map((outcome): Column => ({ key: outcome, label: outcome.replace('_', '-'), kind: 'share' })),
  { key: 'negativeLow', label: 'negative, low', kind: 'share' },
  { key: 'negativeHigh', label: 'negative, high', kind: 'share' },
  { key: 'perAnswer', label: 'negative for each answer', kind: 'number' },
  { key: 'harm', label: 'harm, in answers', kind: 'number' },
  { key: 'limit', label: 'stop line', kind: 'count' },
  { key: 'limitLow', label: 'at the earliest', kind: 'count' },
  { key: 'limitHigh', label: 'at the latest', kind: 'count' },
  { key: 'inForce', label: 'in force', kind: 'count' },
]

export const silenceReport: MakeReport = frame => {
  const history = gatherHistory(ownWaitMs)
  let runs = 0
  return {
    add({ record, timeline }) {
      const read = readRuns(timeline.events, frame.to)
      runs += read.runs.length
      history.add(run => segmentName(record.source?.kind, run.channel), read)
    },
    finish: () => {
      const { whole, segments } = history.learn()
      return {
        title: 'When silence means no',
        definition:
          'The chance that an attempt is answered when all before it were not, with its 95 % interval, for all contacts and for each source and channel of the first attempt, drawn to the whole as far as its own are few. The stop line is the last attempt before the first that is expected to harm more than it gains; “in force” is the one that playbooks use now.',
        caveat: whole.chances
          ? 'Chances of contacts as they were tried, not effects of trying: who was tried again was not chosen by lot.'
          : 'Too few answers to fit: what was seen is joined with a weak published prior, and no stop line is drawn.',
        unit: 'runs of attempts',
        n: runs,
        groupings: [],
        columns,
        rows: [['all', whole] as const, ...segments].flatMap(([name, part]) => rowsOf(name, part, frame)),
        people: [],
      }
    },
  }
}

function rowsOf(group: string, { nextAttempt, chances, limit }: LearnedPart, { learned }: ReportFrame): Row[] {
  const kept = group === 'all' ? learned?.whole : learned?.segments[group]
  const harms = new Map(limit?.balances.map(({ attempt, harm }) => [attempt, harm]))
  const seen = nextAttempt.filter(({ atRisk }) => atRisk > 0).length
  return nextAttempt
    .slice(0, Math.min(seen + 1, mostAttempts))
    .map(({ attempt, chance, low, high, atRisk, answered }) => ({
      group,
      attempt,
      share: chance,
      low,
      high,
      answered,
      of: atRisk,
      ...Object.fromEntries(
        outcomes
          .filter(outcome => outcome !== 'positive')
          .map(outcome => [outcome, chances?.chanceOf(outcome, attempt).chance ?? null]),
      ),
      ...negativeOf(chances?.chanceOf('negative', attempt), chance),
      harm: harms.get(attempt) ?? null,
      limit: limit?.limit ?? null,
      limitLow: limit?.low ?? null,
      limitHigh: limit?.high ?? null,
      inForce: kept?.limit ?? null,
    }))
}

/** Negative replies beside positive ones: how the mood turns from attempt to attempt. */
function negativeOf(negative: ChanceRange | undefined, positive: number) {
  return {
    negativeLow: negative?.low ?? null,
    negativeHigh: negative?.high ?? null,
    perAnswer: negative && positive > 0 ? negative.chance / positive : null,
  }
}
