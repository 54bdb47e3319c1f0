// `tend decide`: the verdict on timelines in a file. With a playbook that came with Tend or a file it touches no data: the
// same file, playbook and instant give the same bytes anywhere. Other names are looked up among the saved ones.
import { Command } from 'commander'
import { badInput, Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import { readTimeline } from '../domain/read-timeline.ts'
import type { Playbook } from '../engine/playbook.ts'
import { verdictOnTimeline } from '../operations/decide-timeline.ts'
import type { DataChoice } from '../operations/open-tend.ts'
import { type Answer, answers, writeFailure } from './answer.ts'
import { findPlaybook } from './find-playbook.ts'
import { instantOption } from './instant-option.ts'
import { type Document, readDocuments } from './read-input.ts'
import { verdictWords } from './verdict-words.ts'
import type { Wiring } from './wiring.ts'

interface Options {
  readonly playbook: string
  readonly now?: string
}

export function decideCommand(wiring: Wiring): Command {
  const command = new Command('decide')
    .description('Answers the verdict on a timeline file, or a line for each line of a file of JSON lines.')
    .argument('<FILE>', 'a timeline in JSON, or one a line; - reads stdin')
    .option('--playbook <NAME_OR_FILE>', 'a playbook that came with Tend, one of yours, or a YAML file', 'balanced')
    .option('--now <INSTANT>', 'the instant to decide for, in ISO 8601 with offset (default: now)')
  return answers(command, async (file: string, options: Options) => {
    const playbook = await findPlaybook(options.playbook, { wiring, choice: command.optsWithGlobals<DataChoice>() })
    return decideAll(readDocuments(file), playbook, instantOption('now', options.now, wiring.now()))
  })
}

async function* decideAll(documents: AsyncIterable<Document>, playbook: Playbook, now: Instant) {
  for await (const document of documents) {
    // A file that is one document is refused as a whole; among lines, a bad one is answered in its place.
    if (!document.isLine) yield decideDocument(document, playbook, now)
    else yield orRefusal(() => decideDocument(document, playbook, now))
  }
}

function decideDocument({ where, value, fault }: Document, playbook: Playbook, now: Instant): Answer {
  if (fault) throw badInput(`${where} is no timeline`, [fault])
  const timeline = readTimeline(value)
  if (Array.isArray(timeline)) throw badInput(`${where} is refused`, timeline)
  const verdict = verdictOnTimeline(timeline, playbook, now)
  return { json: verdict, words: verdictWords(timeline.contact, verdict) }
}

function orRefusal(work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { json: writeFailure(error), words: error.message, isRefusal: true }
  }
}
