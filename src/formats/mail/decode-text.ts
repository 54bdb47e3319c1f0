// Bytes → text, as UTF-8 where they are that, else as Windows' Latin letters. The decoder is a global of every runtime,
// yet no part of the ECMAScript library that the pure floors compile against: so it is named here.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** Never throws: bytes that are no UTF-8 are read as windows-1252, which has a letter for each. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252', { fatal: false }).decode(bytes)
  }
}

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
