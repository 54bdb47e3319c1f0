// Adds a webhook: which program, what its people's source is called, and the secret where the program makes it.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../app/call.ts'
import { navigate } from '../app/navigation.ts'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { CopyText } from '../controls/CopyText.tsx'
import { Failed } from '../controls/Failed.tsx'
import { type Provider, renewHooks } from './queries.ts'

interface AddHookProps {
  readonly providers: readonly Provider[]
  readonly onDone: () => void
}

export function AddHook({ providers, onDone }: AddHookProps) {
  const [id, setId] = useState(providers[0]?.id ?? '')
  const provider = providers.find(each => each.id === id)
  const adding = useMutation({
    mutationFn: (form: FormData) => {
      const secret = String(form.get('secret') ?? '').trim()
      const body = { provider: id, name: String(form.get('name')), ...(secret && { secret }) }
      return call('POST /api/hooks', { body })
    },
    onSuccess: async ({ hook, madeSecret }) => {
      await renewHooks()
      if (madeSecret === null) go(hook.id)
    },
  })
  const go = (hook: string) => {
    onDone()
    navigate(places.hook(hook))
  }
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (!adding.isPending) adding.mutate(new FormData(submitted.currentTarget))
  }
  if (adding.data?.madeSecret) {
    const { hook, madeSecret } = adding.data
    return (
      <div className="stack hooks">
        <CopyText
          label="Its secret"
          text={madeSecret}
          hint={`Shown this once: it goes into ${hook.provider.secretName}. What to do there comes next.`}
        />
        <Button look="primary" onClick={() => go(hook.id)}>
          I have it: on to the steps
        </Button>
      </div>
    )
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>Program</span>
        <select value={id} onChange={change => setId(change.target.value)}>
          {providers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Name</span>
        <input name="name" key={id} required pattern=".*\S.*" autoComplete="off" defaultValue={provider?.title} />
        <small className="soft">
          The source of those who come by it: reports and playbooks know them by this name.
        </small>
      </label>
      {provider?.secretMadeBy === 'them' && <SecretField provider={provider} />}
      {provider?.secretMadeBy === 'us' && id !== 'generic' && (
        <p className="soft small">A secret is made here; you type it into {provider.secretName}.</p>
      )}
      {adding.isError && <Failed error={adding.error} />}
      <Button type="submit" look="primary" disabledBecause={adding.isPending && 'It is being added.'}>
        Add it
      </Button>
    </form>
  )
}

function SecretField({ provider }: { provider: Provider }) {
  return (
    <label className="field">
      <span>
        Secret <span className="soft">(may stay empty for now)</span>
      </span>
      <input name="secret" type="password" autoComplete="new-password" />
      <small className="soft">
        It is {provider.secretName}, which {provider.title} shows once it has the address. Kept encrypted, never shown
        again.
      </small>
    </label>
  )
}
