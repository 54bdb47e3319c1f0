// Measures the reading of mail: how much of the labelled mail is read right, and how fast messages are parsed, classed
// and trimmed beside the parser alone, on the same files, in turn in one process.
import { readdirSync, readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { bodyText } from '../src/formats/mail/body-text.ts'
import { classify } from '../src/formats/mail/classify.ts'
import { parseMessage } from '../src/formats/mail/parse-message.ts'
import { trim } from '../src/formats/mail/trim.ts'
import { fixtures, hasFixtures } from '../test/fixtures.ts'
import { type Score, scoreMail } from '../test/formats/mail/score-mail.ts'
import { scoreTrims } from '../test/formats/mail/score-trims.ts'

const ROUNDS = 9

export async function run(): Promise<unknown> {
  if (!hasFixtures) return 'the fixtures are not beside the checkout'
  const { classes, recipients, severities, live } = await scoreMail(fixtures)
  const trims = scoreTrims(readFileSync(new URL('mail/quotes-discourse/cases.jsonl', fixtures), 'utf8'))
  return {
    classes: shown(classes),
    recipients: shown(recipients),
    severities: shown(severities),
    trims: shown(trims),
    live,
    speed: await speed(),
  }
}

function shown({ right, of, wrong }: Score) {
  return { right, of, percent: Math.round((right / of) * 1000) / 10, wrong }
}

async function speed() {
  const messages = readMessages()
  const ways: Record<string, (bytes: Uint8Array) => Promise<unknown>> = {
    parserAlone: bytes => PostalMime.parse(bytes, { forceRfc822Attachments: true }),
    parse: parseMessage,
    parseAndClassify: async bytes => classify(await parseMessage(bytes)),
    parseClassifyAndTrim: async bytes => {
      const message = await parseMessage(bytes)
      return [classify(message), trim(bodyText(message))]
    },
  }
  const seconds: Record<string, number[]> = {}
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, read] of Object.entries(ways)) {
      const start = performance.now()
      for (const message of messages) await read(message)
      seconds[name] = [...(seconds[name] ?? []), (performance.now() - start) / 1000]
    }
  }
  const alone = seconds.parserAlone ?? []
  const entries = Object.entries(seconds).map(([name, times]) => {
    const slower = median(times.map((time, round) => time / (alone[round] ?? time)))
    return [
      name,
      {
        messagesPerSecond: Math.round(messages.length / median(times)),
        timesTheParser: Math.round(slower * 100) / 100,
      },
    ]
  })
  return { messages: messages.length, rounds: ROUNDS, ...Object.fromEntries(entries) }
}

function readMessages(): Uint8Array[] {
  return ['bounces-sisimai', 'bounces-flufl', 'live-samples'].flatMap(folder => {
    const place = new URL(`mail/${folder}/`, fixtures)
    return readdirSync(place)
      .filter(file => file.endsWith('.eml'))
      .map(file => readFileSync(new URL(file, place)))
  })
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

if (import.meta.main) console.log(JSON.stringify(await run(), undefined, 2))
