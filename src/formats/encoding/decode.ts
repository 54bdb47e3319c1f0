// Bytes in a known encoding → text, whole or as a stream.
import iconv from 'iconv-lite'

export interface TextStream {
  write(bytes: Uint8Array): string
  end(): string
}

/** The byte order mark is left out; bytes that the encoding has no letter for become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: string): string {
  const stream = decodeStream(encoding)
  return stream.write(bytes) + stream.end()
}

export function decodeStream(encoding: string): TextStream {
  const decoder = iconv.getDecoder(encoding) as unknown as {
    write(bytes: Uint8Array): string
    end(): string | undefined
  }
  return { write: bytes => decoder.write(bytes), end: () => decoder.end() ?? '' }
}

export function isEncoding(name: string): boolean {
  return iconv.encodingExists(name)
}
