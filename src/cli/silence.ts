// `tend silence`: learns how likely the next attempt is answered, from the own history or a file, and fits retention
// tables.
import { Command, InvalidArgumentError } from 'commander'
import { badInput } from '../domain/failure.ts'
import { fitHistory } from '../silence/history.ts'
import { fitSurvivors } from '../silence/survivors.ts'
import { writeFit } from '../silence/write-fit.ts'
import { type Answer, answers } from './answer.ts'
import { readAttempts } from './attempts-file.ts'
import { learnCommand, nightlyCommand, showCommand } from './own-silence.ts'
import { readText } from './read-input.ts'
import { fitWords, survivorsWords } from './silence-words.ts'
import { readSurvivors } from './survivors-file.ts'
import type { Wiring } from './wiring.ts'

export function silenceCommand(wiring: Wiring): Command {
  return new Command('silence')
    .description('Learns when silence means no: the chance that the next attempt is answered.')
    .addCommand(learnCommand(wiring))
    .addCommand(showCommand(wiring), { isDefault: true })
    .addCommand(nightlyCommand(wiring))
    .addCommand(fitCommand())
    .addCommand(tableCommand())
}

function fitCommand(): Command {
  const command = new Command('fit')
    .description('Fits attempts data (CSV id,attempts,answered[,segment]) and tables the chance of each next attempt.')
    .argument('<file>', 'the attempts data; - reads stdin')
    .option(
      '--attempts <n>',
      'list this many attempts at least (those seen and one more are always listed)',
      readCount,
      0,
    )
  return answers(command, async (file: string, options: { attempts: number }): Promise<Answer> => {
    const { history, ignored } = readAttempts(await readText(file))
    const document = writeFit(fitHistory(history, options.attempts), options.attempts)
    return { json: { ...document, ignoredColumns: ignored }, words: fitWords(document, ignored) }
  })
}

function tableCommand(): Command {
  const command = new Command('table')
    .description('Fits a retention table (CSV period,survivors; period 0 is the whole cohort) by the sBG.')
    .argument('<file>', 'the table; - reads stdin')
    .option('--survivors', 'the counts are of those who remain; needed, since a table of losses looks the same')
    .option('--cohort <n>', 'the number at the start, for a table whose first row is period 1', readCount)
  return answers(command, async (file: string, options: { survivors?: boolean; cohort?: number }): Promise<Answer> => {
    if (!options.survivors) throw badInput('what the counts are is not said', [survivorsMissing])
    const fit = fitSurvivors(readSurvivors(await readText(file), options.cohort))
    return { json: writeSurvivors(fit), words: survivorsWords(fit) }
  })
}

const survivorsMissing = {
  where: 'the call',
  field: '--survivors',
  found: 'nothing',
  allowed: '--survivors, which says that the counts are of those who remain',
}

function writeSurvivors(fit: ReturnType<typeof fitSurvivors>) {
  const { alpha, beta, logLikelihood, isHomogeneous, constantRate } = fit
  return {
    model: isHomogeneous ? 'constant' : 'beta_geometric',
    alpha: isHomogeneous ? null : alpha.value,
    beta: isHomogeneous ? null : beta.value,
    logLikelihood,
    rate: isHomogeneous ? constantRate : null,
    parameters: isHomogeneous ? {} : { alpha, beta },
  }
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(`found ${text}; allowed: a whole number.`)
  return Number(text)
}
