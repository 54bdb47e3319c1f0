// What each word of the mapped event field means: `order.paid` is a purchase, `ping` nothing.
import { Button } from '../controls/Button.tsx'
import { meaningInWords } from './hook-words.ts'
import type { Mapping } from './queries.ts'

interface WordsEditorProps {
  readonly words: Mapping['words']
  readonly meanings: readonly Mapping['means'][]
  readonly onChange: (words: Mapping['words']) => void
}

export function WordsEditor({ words, meanings, onChange }: WordsEditorProps) {
  const rows = Object.entries(words)
  const replace = (place: number, row: [string, Mapping['means']] | undefined) =>
    onChange(Object.fromEntries(rows.flatMap((before, at) => (at === place ? (row ? [row] : []) : [before]))))
  return (
    <fieldset className="words">
      <legend className="small strong">Where its word is …</legend>
      {rows.map(([word, means], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the word is what is being typed, the place stays.
        <div key={place} className="row fields">
          <input
            aria-label={`Word ${place + 1}`}
            autoComplete="off"
            value={word}
            onChange={typed => replace(place, [typed.target.value, means])}
          />
          <select
            aria-label={`What ${word || 'it'} means`}
            value={means}
            onChange={chosen => replace(place, [word, chosen.target.value as Mapping['means']])}
          >
            {meanings.map(meaning => (
              <option key={meaning} value={meaning}>
                {meaningInWords(meaning)}
              </option>
            ))}
          </select>
          <Button look="quiet" aria-label={`Remove ${word || 'this word'}`} onClick={() => replace(place, undefined)}>
            Remove
          </Button>
        </div>
      ))}
      <Button
        onClick={() => onChange({ ...words, '': 'form' })}
        disabledBecause={'' in words && 'Type the word of the last line first.'}
      >
        Add a word
      </Button>
    </fieldset>
  )
}
