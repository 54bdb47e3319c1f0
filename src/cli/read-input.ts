// Input that a call names: files, and `-` for stdin.
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { badInput, Failure } from '../domain/failure.ts'
import type { Fault } from '../domain/fault.ts'

/** The text of a file, or of stdin for `-`. */
export async function readText(name: string): Promise<string> {
  try {
    return withoutMark(await (name === '-' ? text(process.stdin) : readFile(name, 'utf8')))
  } catch (cause) {
    throw unreadable(name, cause)
  }
}

/** A document of a file of JSON, or what is wrong with its line. */
export interface Document {
  /** Names its place: `line 3`, or the file's name when the file is one document. */
  readonly where: string
  /** True when it is one of the lines of a file. */
  readonly isLine: boolean
  readonly value?: unknown
  readonly fault?: Fault
}

/**
 * The documents of a file of JSON: each line is one when the first of them is, else the whole file is one. Lines are
 * read as they are asked for, so that such a file may be larger than the memory.
 */
export async function* readDocuments(name: string): AsyncGenerator<Document> {
  const whole: string[] = []
  let number = 0
  let areLines: boolean | undefined
  for await (const line of linesOf(name)) {
    number++
    if (line.trim() === '' && !whole.length) continue
    const document = areLines === false ? undefined : parse(line, { where: `line ${number}`, isLine: true })
    areLines ??= document?.fault === undefined
    if (document && areLines) yield document
    else whole.push(line)
  }
  if (!areLines) yield parse(whole.join('\n'), { where: name === '-' ? 'stdin' : name, isLine: false })
}

async function* linesOf(name: string): AsyncGenerator<string> {
  const input = name === '-' ? process.stdin : createReadStream(name)
  let isFirst = true
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield isFirst ? withoutMark(line) : line
      isFirst = false
    }
  } catch (cause) {
    throw unreadable(name, cause)
  }
}

function parse(json: string, place: Pick<Document, 'where' | 'isLine'>): Document {
  const { where } = place
  try {
    return { ...place, value: JSON.parse(json) }
  } catch (error) {
    const found = json.trim() === '' ? 'nothing' : (error as SyntaxError).message
    return { ...place, fault: { where, field: '', found, allowed: 'a JSON document' } }
  }
}

/** Windows programs put a byte order mark before UTF-8, which JSON and YAML would refuse. */
function withoutMark(read: string): string {
  return read.startsWith('\uFEFF') ? read.slice(1) : read
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
}

/** Why a file that a call names can't be read, in words. */
export function unreadable(name: string, cause: unknown): Failure {
  const code = (cause as NodeJS.ErrnoException).code ?? ''
  if (!(code in reasons)) return new Failure('bad_input', `${name} can’t be read: ${String(cause)}`, { cause })
  const fault = {
    where: name,
    field: '',
    found: reasons[code] as string,
    allowed: 'a file that can be read, or - for stdin',
  }
  return badInput(`${name} can’t be read`, [fault])
}
