// The option `--source KIND:NAME`: where people came from.
import { InvalidArgumentError } from 'commander'
import { type Source, type SourceKind, sourceKinds } from '../domain/event.ts'

/** @throws InvalidArgumentError for a kind that is none */
export function readSourceOption(text: string): Source {
  const [kind = '', ...name] = text.split(':')
  if (!sourceKinds.some(known => known === kind)) {
    throw new InvalidArgumentError(`Allowed: one of ${sourceKinds.join(', ')}, and after a colon a name.`)
  }
  return { kind: kind as SourceKind, ...(name.length > 0 && { name: name.join(':') }) }
}
