// `tend mail`: what messages are, and what people wrote in them. It reads files and touches no data.
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { Command } from 'commander'
import { bodyText } from '../formats/mail/body-text.ts'
import { type Classification, classify } from '../formats/mail/classify.ts'
import { decodeText } from '../formats/mail/decode-text.ts'
import { parseMessage } from '../formats/mail/parse-message.ts'
import { readReply } from '../formats/mail/read-reply.ts'
import { readSignature } from '../formats/mail/read-signature.ts'
import { trim } from '../formats/mail/trim.ts'
import { type Answer, answers } from './answer.ts'
import { unreadable } from './read-input.ts'

export function mailCommand(): Command {
  return new Command('mail')
    .description('Says what a message is, and what a person wrote in it.')
    .addCommand(classifyCommand())
    .addCommand(trimCommand())
}

function classifyCommand(): Command {
  const command = new Command('classify')
    .description(
      'Classes messages: human, auto_reply, bounce, complaint, calendar or unsubscribe, with what each says.',
    )
    .argument('<FILE...>', 'messages (RFC 5322, such as .eml); - reads stdin')
  return answers(command, async (files: string[]) => answerAll(files, classified))
}

function trimCommand(): Command {
  const command = new Command('trim')
    .description('Cuts from messages what the person wrote, without quotes and signature.')
    .argument('<FILE...>', 'messages, or plain-text bodies in .txt files; - reads stdin')
  return answers(command, async (files: string[]) => answerAll(files, trimmed))
}

async function answerAll(files: readonly string[], read: (file: string) => Promise<Answer>): Promise<Answer> {
  const all: Answer[] = []
  for (const file of files) all.push(await read(file))
  const isFailure = all.some(answer => answer.isFailure)
  return { json: all.map(({ json }) => json), words: all.map(({ words }) => words).join('\n'), isFailure }
}

async function classified(file: string): Promise<Answer> {
  const bytes = await readBytes(file)
  const found = notMail(bytes)
  if (found) return refusal(file, found)
  const message = await parseMessage(bytes)
  const { class: kind, ...said } = classify(message)
  const reply = kind === 'human' ? readReply(trim(bodyText(message)).text) : {}
  const json = { file, class: kind, ...said, ...reply }
  return { json, words: `${file}: ${kind}${wordsOf({ class: kind, ...said } as Classification)}` }
}

async function trimmed(file: string): Promise<Answer> {
  const isBody = file.toLowerCase().endsWith('.txt')
  const bytes = await readBytes(file)
  const found = isBody ? undefined : notMail(bytes)
  if (found) return refusal(file, found)
  const message = isBody ? undefined : await parseMessage(bytes)
  const body = message ? bodyText(message) : decodeText(bytes)
  const { text, quoted, signature } = trim(body)
  const offers = readSignature(signature, message?.from?.address)
  return { json: { file, text, quoted, signature, offers }, words: text }
}

function wordsOf(classification: Classification): string {
  switch (classification.class) {
    case 'bounce':
      return classification.results
        .map(
          ({ recipient, severity, status, reason }) =>
            `\n  ${recipient}: ${severity}, ${reason}${status ? ` (${status})` : ''}`,
        )
        .join('')
    case 'auto_reply':
      return classification.returnsAt ? `, back ${classification.returnsAt}` : ''
    case 'complaint':
      return `, ${classification.feedback}${classification.recipient ? ` by ${classification.recipient}` : ''}`
    default:
      return ''
  }
}

const header = /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|x-[\w-]+)[: ]/im

/** What was found in place of a message; undefined where it may be one. */
function notMail(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 8192)
  if (!start.some(byte => byte > 0x20)) return 'nothing'
  const isBinary = start.includes(0) && !header.test(new TextDecoder('latin1').decode(start))
  return isBinary ? 'bytes that are no text' : undefined
}

function refusal(file: string, found: string): Answer {
  const allowed = 'a message (RFC 5322), such as an .eml file'
  return {
    json: { file, error: { found, allowed } },
    words: `${file}: ${found}, in place of ${allowed}`,
    isFailure: true,
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file)
  } catch (cause) {
    throw unreadable(file, cause)
  }
}
