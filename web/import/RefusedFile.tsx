// The refused rows as a table to mend: made when it is asked for, saved by the browser.
import { useMutation } from '@tanstack/react-query'
import type { ImportCall } from '../../src/http/contract.ts'
import { download } from '../app/call.ts'
import { saveFile } from '../app/save-file.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'

export function RefusedFile({ body }: { body: ImportCall }) {
  const save = useMutation({
    mutationFn: () => download('POST /api/imports/refused', { body }),
    onSuccess: file => saveFile('refused.csv', file),
  })
  return (
    <div className="stack">
      <p className="small">
        The rows with their columns as they were, and beside them what was found and what is allowed: mend them in a
        spreadsheet and import that file. Its extra columns are left out by themselves.
      </p>
      <p>
        <Button onClick={() => save.mutate()} disabledBecause={save.isPending && 'The rows are being read.'}>
          Save the refused rows
        </Button>
      </p>
      {save.isError && <Failed error={save.error} />}
    </div>
  )
}
