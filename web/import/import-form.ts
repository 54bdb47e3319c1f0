// What is sent for a preview and for the import itself: the files and, beside them, what the person corrected.
import type { ImportOptions } from '../../src/http/contract.ts'

export function writeForm(files: readonly File[], options: ImportOptions): FormData {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  form.append('options', JSON.stringify(options))
  return form
}
