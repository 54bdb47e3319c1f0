// What can be chosen of a webhook: its name, its secret, how long carts wait, what an ended booking means, how another
// program signs.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../app/call.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { type Hook, type HookChange, renewHooks } from './queries.ts'
import { readSigning, SigningFields } from './SigningFields.tsx'

export function HookSettings({ hook }: { hook: Hook }) {
  const { id, provider } = hook
  const [version, setVersion] = useState(0)
  const saving = useMutation({
    mutationFn: (body: HookChange) => call('PATCH /api/hooks/{id}', { path: { id }, body }),
    onSuccess: async () => {
      showToast({ says: 'Saved. It holds from the next delivery on.' })
      // A secret that was typed does not stay in the page.
      setVersion(before => before + 1)
      await renewHooks()
    },
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (!saving.isPending) saving.mutate(readChange(hook, new FormData(submitted.currentTarget)))
  }
  return (
    <form key={version} className="card stack" onSubmit={submit}>
      <label className="field">
        <span>Name of the source</span>
        <input name="name" required pattern=".*\S.*" autoComplete="off" defaultValue={hook.name} />
      </label>
      {provider.hasCarts && (
        <label className="field">
          <span>Minutes until an unfinished checkout counts as abandoned</span>
          <input name="minutes" type="number" min={1} max={10_080} required defaultValue={hook.minutes} />
        </label>
      )}
      {provider.tellsEnds && (
        <label className="check">
          <input name="endedIsHeld" type="checkbox" defaultChecked={hook.endedIsHeld} />A booking whose time is over
          counts as held, without asking me
        </label>
      )}
      {provider.id === 'generic' && <SigningFields signing={hook.signing} />}
      <label className="field">
        <span>{hook.hasSecret ? 'Another secret' : 'Secret'}</span>
        <input name="secret" type="password" autoComplete="new-password" />
        <small className="soft">
          {hook.hasSecret
            ? 'One is kept, encrypted and never shown. Left empty it stays.'
            : `It is ${provider.secretName}.`}
        </small>
      </label>
      {saving.isError && <Failed error={saving.error} />}
      <Button type="submit" disabledBecause={saving.isPending && 'It is being saved.'}>
        Save
      </Button>
    </form>
  )
}

function readChange({ provider }: Hook, form: FormData): HookChange {
  const secret = String(form.get('secret') ?? '').trim()
  return {
    name: String(form.get('name')),
    ...(secret && { secret }),
    ...(provider.hasCarts && { minutes: Number(form.get('minutes')) }),
    ...(provider.tellsEnds && { endedIsHeld: form.get('endedIsHeld') !== null }),
    ...(provider.id === 'generic' && { signing: readSigning(form) }),
  }
}
