// What is uploaded to be imported: the files, and in JSON what the person told of them.
import { badInput, Failure } from '../domain/failure.ts'
import type { ImportCall } from '../operations/import/call.ts'
import { importOptions } from './contract/import.ts'
import { parse } from './route.ts'

type Call = Pick<ImportCall, 'sources' | 'choices'>

/** The parts `files`, and `options` in JSON. */
export async function readImportCall(form: FormData): Promise<Call> {
  const files = form.getAll('files').filter(part => part instanceof File)
  if (files.length === 0) {
    throw badInput('There is nothing to import', [
      { where: 'body', field: 'files', found: 'nothing', allowed: 'one or more files' },
    ])
  }
  // Read in pieces as often as it takes: the upload is in memory once and never copied whole.
  const sources = files.map(file => ({ name: file.name, size: file.size, open: () => file.stream() }))
  return { sources, choices: readOptions(form.get('options')) }
}

function readOptions(part: ReturnType<FormData['get']>): Call['choices'] {
  if (typeof part !== 'string' || part === '') return {}
  try {
    return parse(importOptions, JSON.parse(part), 'The options') as Call['choices']
  } catch (error) {
    if (error instanceof Failure) throw error
    const found = error instanceof Error ? error.message : 'text that is not JSON'
    throw badInput('The options can’t be read', [{ where: 'options', field: '', found, allowed: 'a JSON document' }])
  }
}
