// How another program proves that it is the one: an HMAC of the body in a header, the secret itself, or not at all.
import { useState } from 'react'
import type { Hook } from './queries.ts'

type Signing = Hook['signing']

const kinds: Readonly<Record<Signing['kind'], string>> = {
  none: 'Not at all: whoever knows the address is believed',
  hmac: 'It signs the body: an HMAC in a header',
  token: 'It sends the secret itself',
}

export function SigningFields({ signing }: { signing: Signing }) {
  const [kind, setKind] = useState(signing.kind)
  return (
    <>
      <label className="field">
        <span>How it proves that it is the one</span>
        <select name="signing" value={kind} onChange={change => setKind(change.target.value as Signing['kind'])}>
          {Object.entries(kinds).map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {kind === 'hmac' && <HmacFields signing={signing.kind === 'hmac' ? signing : undefined} />}
      {kind === 'token' && <TokenFields signing={signing.kind === 'token' ? signing : undefined} />}
    </>
  )
}

function HmacFields({ signing }: { signing: Extract<Signing, { kind: 'hmac' }> | undefined }) {
  return (
    <div className="row fields">
      <label className="field">
        <span>Header</span>
        <input name="header" required autoComplete="off" placeholder="X-Signature" defaultValue={signing?.header} />
      </label>
      <label className="field">
        <span>Algorithm</span>
        <select name="algorithm" defaultValue={signing?.algorithm ?? 'sha256'}>
          <option value="sha256">SHA-256</option>
          <option value="sha512">SHA-512</option>
          <option value="sha1">SHA-1</option>
        </select>
      </label>
      <label className="field">
        <span>Written in</span>
        <select name="encoding" defaultValue={signing?.encoding ?? 'hex'}>
          <option value="hex">hex</option>
          <option value="base64">base64</option>
        </select>
      </label>
    </div>
  )
}

function TokenFields({ signing }: { signing: Extract<Signing, { kind: 'token' }> | undefined }) {
  return (
    <div className="row fields">
      <label className="field">
        <span>Where</span>
        <select name="in" defaultValue={signing?.in ?? 'header'}>
          <option value="header">In a header</option>
          <option value="query">In the address, after ?</option>
        </select>
      </label>
      <label className="field">
        <span>Its name</span>
        <input name="tokenName" required autoComplete="off" placeholder="X-Token" defaultValue={signing?.name} />
      </label>
    </div>
  )
}

export function readSigning(form: FormData): Signing {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  if (text('signing') === 'token')
    return { kind: 'token', in: text('in') === 'query' ? 'query' : 'header', name: text('tokenName') }
  if (text('signing') !== 'hmac') return { kind: 'none' }
  const algorithm = text('algorithm') as Extract<Signing, { kind: 'hmac' }>['algorithm']
  return { kind: 'hmac', header: text('header'), algorithm, encoding: text('encoding') === 'base64' ? 'base64' : 'hex' }
}
