// The files of an import on their way: each is sent as soon as it is chosen, and waits on the server until it is
// imported, left out, or the page is left.
import { useEffect, useRef, useState } from 'react'
import { dropFile, sendFile } from './send-file.ts'

export interface Sending {
  readonly file: File
  /** Bytes. */
  readonly sent: number
  /** Of the upload, once it is there. */
  readonly id?: string
  readonly error?: unknown
}

export interface Sendings {
  readonly all: readonly Sending[]
  /** A file of a name that is there already takes the other's place. */
  add(files: readonly File[]): void
  remove(gone: readonly Sending[]): void
}

export function useSendings(): Sendings {
  const [all, setAll] = useState<readonly Sending[]>([])
  const aborts = useRef(new Map<File, AbortController>()).current
  const change = (file: File, news: Partial<Sending>) =>
    setAll(before => before.map(sending => (sending.file === file ? { ...sending, ...news } : sending)))
  const send = (file: File) => {
    const abort = new AbortController()
    aborts.set(file, abort)
    const onProgress = (sent: number) => change(file, { sent })
    sendFile(file, { onProgress, signal: abort.signal }).then(
      ({ id }) => change(file, { id, sent: file.size }),
      error => change(file, { error }),
    )
  }
  const remove = (gone: readonly Sending[]) => {
    for (const sending of gone) letGo(sending, aborts)
    setAll(before => before.filter(({ file }) => !gone.some(sending => sending.file === file)))
  }
  const add = (files: readonly File[]) => {
    remove(all.filter(({ file }) => files.some(({ name }) => name === file.name)))
    setAll(before => [...before, ...files.map(file => ({ file, sent: 0 }))])
    for (const file of files) send(file)
  }
  useLetGoOnLeave(all, aborts)
  return { all, add, remove }
}

type Aborts = ReadonlyMap<File, AbortController>

function letGo({ file, id }: Sending, aborts: Aborts): void {
  aborts.get(file)?.abort()
  if (id !== undefined) dropFile(id)
}

function useLetGoOnLeave(all: readonly Sending[], aborts: Aborts): void {
  const latest = useRef(all)
  latest.current = all
  useEffect(() => {
    const letAllGo = () => {
      for (const sending of latest.current) letGo(sending, aborts)
    }
    // Closing the tab unmounts nothing.
    addEventListener('pagehide', letAllGo)
    return () => {
      removeEventListener('pagehide', letAllGo)
      letAllGo()
    }
  }, [aborts])
}
