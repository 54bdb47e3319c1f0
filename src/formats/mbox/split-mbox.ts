// An mbox file (RFC 4155 and its dialects mboxo and mboxrd) → the bytes of its messages, fed in pieces.

export interface MboxSplitter {
  /** The messages that this piece completes. */
  write(bytes: Uint8Array): Uint8Array[]
  end(): Uint8Array[]
}

// Attachments may be as large as they like; what a person wrote stands before them.
const longestMessage = 32 * 1024 * 1024
const lineFeed = 10
const angle = 62
const mark = [70, 114, 111, 109, 32]

/** A message longer than 32 MB comes back cut. */
export function mboxSplitter(): MboxSplitter {
  let rest: Uint8Array = new Uint8Array(0)
  let pieces: Uint8Array[] = []
  let length = 0
  let isAfterBlank = true
  const keep = (line: Uint8Array) => {
    if (length + line.length > longestMessage) return
    pieces.push(isEscaped(line) ? line.subarray(1) : line)
    length += line.length
  }
  const finish = (): Uint8Array[] => {
    const message = joined(pieces, length)
    pieces = []
    length = 0
    return message.length > 0 ? [message] : []
  }
  const take = (bytes: Uint8Array, isEnd: boolean): Uint8Array[] => {
    const messages: Uint8Array[] = []
    let place = 0
    while (place < bytes.length) {
      const next = bytes.indexOf(lineFeed, place) + 1
      if (next === 0 && !isEnd) break
      const line = bytes.subarray(place, next || bytes.length)
      const isMark = isAfterBlank && startsWith(line, mark)
      // What follows tells a separator from a sentence that begins with "From ", so it must be here already.
      if (isMark && !isEnd && bytes.indexOf(lineFeed, next) < 0) break
      if (isMark && opensHeader(bytes, next)) messages.push(...finish())
      else keep(line)
      isAfterBlank = isBlank(line)
      place = next || bytes.length
    }
    rest = bytes.slice(place)
    return isEnd ? [...messages, ...finish()] : messages
  }
  return { write: bytes => take(joined([rest, bytes], rest.length + bytes.length), false), end: () => take(rest, true) }
}

/** True when a header field, an escaped separator or the end of the file stands there. */
function opensHeader(bytes: Uint8Array, start: number): boolean {
  if (start === 0 || start >= bytes.length) return true
  for (let place = start; place < bytes.length && place < start + 80; place += 1) {
    const code = bytes[place]!
    if (code === 58) return place > start
    // RFC 5322 §2.2: a field's name is printable ASCII without a space; older mailboxes write ">From " here.
    if (code <= 32 || code > 126) return place > start && bytes[start] === angle
  }
  return false
}

function isEscaped(line: Uint8Array): boolean {
  if (line[0] !== angle) return false
  let place = 0
  while (line[place] === angle) place += 1
  return startsWith(line.subarray(place), mark)
}

function startsWith(bytes: Uint8Array, codes: readonly number[]): boolean {
  return codes.every((code, place) => bytes[place] === code)
}

function isBlank(line: Uint8Array): boolean {
  return line.length <= 2 && line.every(code => code === lineFeed || code === 13)
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!
  const whole = new Uint8Array(length)
  let place = 0
  for (const piece of pieces) {
    whole.set(piece, place)
    place += piece.length
  }
  return whole.subarray(0, place)
}
