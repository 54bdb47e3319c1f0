// Sends a file to wait on the server for its import, and drops it there. By XMLHttpRequest, since fetch doesn't tell how
// far it is.
import type { Problem, Upload } from '../../src/http/contract.ts'
import { call, noAnswer, ProblemError, unreadable } from '../app/call.ts'
import { megabytes } from './import-words.ts'

export interface SendOptions {
  /** Bytes. */
  readonly onProgress: (sent: number) => void
  readonly signal: AbortSignal
}

/** Never settles once the signal is aborted. @throws ProblemError */
export async function sendFile(file: File, options: SendOptions): Promise<Upload> {
  const { mostBytes } = await call('GET /api/uploads')
  // A server that refuses while it is sent to can't be heard by a browser.
  if (file.size > mostBytes) throw new ProblemError(tooLarge(file, mostBytes))
  return send(file, options)
}

/** Also while the page is being left. */
export function dropFile(id: string): void {
  void fetch(`/api/uploads/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: true }).catch(() => undefined)
}

function send(file: File, { onProgress, signal }: SendOptions): Promise<Upload> {
  const request = new XMLHttpRequest()
  request.open('POST', `/api/uploads?name=${encodeURIComponent(file.name)}`)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.responseType = 'json'
  return new Promise((resolve, reject) => {
    request.upload.onprogress = event => onProgress(event.loaded)
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Upload)
      else reject(new ProblemError(problemIn(request)))
    }
    request.onerror = () => reject(new ProblemError(brokenOff(file)))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (!signal.aborted) request.send(file)
  })
}

function problemIn({ response, status, statusText }: XMLHttpRequest): Problem {
  return response && 'detail' in response ? (response as Problem) : unreadable({ status, statusText })
}

function brokenOff({ name }: File): Problem {
  const detail = `${name} did not reach Tend: the connection broke off, or the file was changed while it was sent.`
  return { ...noAnswer(), title: 'The file was not sent', detail }
}

function tooLarge({ name, size }: File, mostBytes: number): Problem {
  return {
    type: 'about:blank',
    title: 'Too large',
    status: 413,
    detail: `${name} has ${megabytes(size)}; a file that is sent here may have ${megabytes(mostBytes)} now.`,
    act: 'Import it with “tend import” on the machine that Tend runs on, or in parts.',
  }
}
