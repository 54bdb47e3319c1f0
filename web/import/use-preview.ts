// What an import of the uploads would do, read anew whenever something is corrected. No query of the cache: it takes long
// where files are large, and nothing but the person's own corrections changes it.
import { useEffect, useState } from 'react'
import type { ImportCall, ImportPreview } from '../../src/http/contract.ts'
import { ProblemError, stream } from '../app/call.ts'
import type { Progress } from './import-words.ts'

/** All that is told of an import beside its files. */
export type ImportChoices = Omit<ImportCall, 'uploads'>

interface Previewing {
  /** While it is read anew, the one before. */
  readonly preview?: ImportPreview
  /** While it is read; null = it has just begun. */
  readonly progress?: Progress | null
  readonly error?: unknown
}

export function usePreview(body: ImportCall): Previewing & { readonly retry: () => void } {
  const [state, setState] = useState<Previewing>({ progress: null })
  const [attempt, setAttempt] = useState(0)
  const asked = JSON.stringify(body)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is made anew when it is asked for
  useEffect(() => {
    const abort = new AbortController()
    const keep = (news: Previewing) => setState(({ preview }) => ({ ...(preview && { preview }), ...news }))
    keep({ progress: null })
    readPreview(JSON.parse(asked), abort.signal, progress => keep({ progress })).then(
      preview => setState({ preview }),
      error => abort.signal.aborted || setState({ error }),
    )
    return () => abort.abort()
  }, [asked, attempt])
  return { ...state, retry: () => setAttempt(before => before + 1) }
}

async function readPreview(
  body: ImportCall,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<ImportPreview> {
  for await (const line of stream('POST /api/imports/preview', { body, signal })) {
    if ('problem' in line) throw new ProblemError(line.problem)
    if ('preview' in line) return line.preview
    onProgress(line)
  }
  throw new Error('The answer broke off before its end.')
}
