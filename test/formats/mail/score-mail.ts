// Scores classing against the labels of the mail fixtures; tests hold the scores to their goals, the bench prints them.
import { readdirSync, readFileSync } from 'node:fs'
import { type Classification, classify } from '../../../src/formats/mail/classify.ts'
import { parseMessage } from '../../../src/formats/mail/parse-message.ts'

export interface Score {
  right: number
  of: number
  readonly wrong: string[]
}

export interface MailScore {
  readonly classes: Score
  readonly recipients: Score
  /** Hard or not, as labelled by sisimai; and soft for what flufl labels temporary (it calls no other failure soft). */
  readonly severities: Score
  /** What the live samples are, in order. */
  readonly live: readonly string[]
}

interface Label {
  readonly file: string
  readonly recipients?: readonly string[]
  readonly temporary?: boolean
  readonly results?: readonly { recipient: string; hardbounce: boolean; reason: string; feedbacktype: string }[]
}

export async function scoreMail(fixtures: URL): Promise<MailScore> {
  const score = { classes: newScore(), recipients: newScore(), severities: newScore() }
  for (const folder of ['bounces-sisimai', 'bounces-flufl']) {
    for (const label of readLabels(new URL(`mail/${folder}/labels.jsonl`, fixtures))) {
      const found = await classifyFile(new URL(`mail/${folder}/${label.file}`, fixtures))
      const wanted = classOf(label)
      count(score.classes, wanted.includes(found.class), `${label.file}: ${found.class}, not ${wanted.join(' or ')}`)
      if (wanted.includes('bounce') && found.class === 'bounce') scoreBounce(score, label, found)
    }
  }
  return { ...score, live: await readLive(new URL('mail/live-samples/', fixtures)) }
}

function scoreBounce(
  score: { recipients: Score; severities: Score },
  label: Label,
  { results }: Extract<Classification, { class: 'bounce' }>,
): void {
  const wanted = label.recipients ?? label.results?.map(({ recipient }) => recipient) ?? []
  const names = (list: readonly string[]) =>
    list
      .map(name => name.toLowerCase())
      .sort()
      .join(' ')
  const found = results.map(({ recipient }) => recipient)
  count(score.recipients, names(found) === names(wanted), `${label.file}: ${found}, not ${wanted}`)
  const severities =
    label.results ?? (label.temporary ? wanted.map(recipient => ({ recipient, hardbounce: false })) : [])
  for (const { recipient, hardbounce } of severities) {
    const result = results.find(other => names([other.recipient]) === names([recipient])) ?? results[0]
    const severity = hardbounce ? 'hard' : 'soft'
    count(score.severities, result?.severity === severity, `${label.file}: ${JSON.stringify(result)}, not ${severity}`)
  }
}

/** What a message of these labels may be called. Three of flufl's hold no failure: its labels name no recipient. */
function classOf(label: Label): readonly Classification['class'][] {
  const result = label.results?.[0]
  if (result?.feedbacktype === 'opt-out') return ['unsubscribe', 'complaint']
  if (result?.reason === 'feedback') return ['complaint']
  if (result?.reason === 'vacation') return ['auto_reply']
  return label.recipients?.length === 0 ? ['bounce', 'human', 'auto_reply'] : ['bounce']
}

async function readLive(folder: URL): Promise<string[]> {
  const files = readdirSync(folder).sort()
  const found = await Promise.all(files.map(file => classifyFile(new URL(file, folder))))
  return found.map(one =>
    one.class === 'bounce'
      ? (one.results[0]?.severity ?? 'none')
      : `${one.class} ${'returnsAt' in one ? one.returnsAt : ''}`.trim(),
  )
}

async function classifyFile(file: URL): Promise<Classification> {
  return classify(await parseMessage(readFileSync(file)))
}

function readLabels(file: URL): Label[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

function newScore(): Score {
  return { right: 0, of: 0, wrong: [] }
}

function count(score: Score, isRight: boolean, wrong: string): void {
  score.of += 1
  if (isRight) score.right += 1
  else score.wrong.push(wrong)
}
