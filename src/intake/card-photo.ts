// Reads pictures of business cards in a thread of its own, one after the other. The thread is kept warm between pictures
// and ended when one takes too long, and with the server.
import { Worker } from 'node:worker_threads'
import { badInput, Failure } from '../domain/failure.ts'
import { readPictureKind } from '../formats/picture/picture-kind.ts'
import type { ReadPicture } from '../operations/cards/ports.ts'
import type { PictureAnswered, PictureAsked } from './card-photo-worker.ts'

export interface CardPhotos extends AsyncDisposable {
  readonly read: ReadPicture
}

/** What a phone takes at its best is 4 to 8 MB. */
const mostBytes = 10 * 1024 * 1024
/** Unfolded to 4 bytes a pixel, some 200 MB: the most that a picture may take of the memory. */
const mostPixels = 50_000_000
/** What the reader of letters takes. */
const longestSide = 32_000
const shortestSide = 50
/** One of 50 million pixels, on a machine with other work. */
const mostSeconds = 60

export function makeCardPhotos(): CardPhotos {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isEnded = false
  const end = async () => {
    const running = worker
    worker = undefined
    await running?.terminate()
  }
  const readNow = async (bytes: Uint8Array) => {
    if (isEnded) throw ended()
    worker ??= startWorker(ending => {
      if (worker === ending) worker = undefined
    })
    const answer = await ask(worker, bytes).catch(async error => {
      await end()
      throw isEnded ? ended() : error
    })
    if ('failed' in answer) throw unreadable(`The picture can’t be read: ${answer.failed}.`)
    return answer.reading
  }
  return {
    read: bytes => {
      const refusal = refusalOf(bytes)
      if (refusal) return Promise.reject(refusal)
      const reading = last.then(() => readNow(bytes))
      last = reading.catch(() => undefined)
      return reading
    },
    [Symbol.asyncDispose]: () => {
      isEnded = true
      return end()
    },
  }
}

function startWorker(onExit: (ending: Worker) => void): Worker {
  // The readers complain of broken pictures on their own; what matters of it comes back as the answer.
  const quiet = { stdout: true, stderr: true }
  const started = new Worker(new URL('./card-photo-worker.ts', import.meta.url), quiet)
  started.stdout.resume()
  started.stderr.resume()
  started.once('exit', () => onExit(started))
  // A command that is done with its cards need not wait for the thread.
  started.unref()
  return started
}

function ask(worker: Worker, bytes: Uint8Array): Promise<PictureAnswered> {
  const { promise, resolve, reject } = Promise.withResolvers<PictureAnswered>()
  const late = () => reject(unreadable(`The picture took longer than ${mostSeconds} seconds to read.`))
  const timer = setTimeout(late, mostSeconds * 1000)
  const onExit = () => reject(unreadable('The reading of the picture ended before it was done.'))
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', onExit)
  worker.postMessage({ bytes } satisfies PictureAsked)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve)
    worker.off('error', reject)
    worker.off('exit', onExit)
  })
}

/** Why the picture is not even tried; undefined where it may be. */
function refusalOf(bytes: Uint8Array): Failure | undefined {
  if (bytes.length > mostBytes)
    return new Failure(
      'too_large',
      `The picture has ${megabytes(bytes.length)} MB; at most ${megabytes(mostBytes)} MB are read.`,
    )
  const picture = readPictureKind(bytes)
  if (typeof picture !== 'object') return noPicture(picture)
  const pixels = picture.width * picture.height
  if (pixels > mostPixels)
    return new Failure(
      'too_large',
      `The picture has ${Math.round(pixels / 1e6)} million pixels; at most 50 million are read.`,
    )
  const { width, height } = picture
  const isOdd = Math.min(width, height) < shortestSide || Math.max(width, height) > longestSide
  return isOdd ? unreadable(`Of a picture of ${width} × ${height} pixels nothing can be read.`) : undefined
}

/** No fault of the picture's: it is to be read by the next process. */
function ended(): Failure {
  return new Failure('unreachable', 'The reader of pictures has ended.')
}

function noPicture(kind: string | undefined): Failure {
  const found = kind === undefined ? 'something else' : `a ${kind} file`
  return badInput('The picture can’t be read', [
    { where: 'picture', field: '', found, allowed: 'a photo as JPEG or PNG, of at most 10 MB' },
  ])
}

function unreadable(message: string): Failure {
  return new Failure('bad_input', message, { act: 'Take the photo again in better light, or type the card in.' })
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0)
}
