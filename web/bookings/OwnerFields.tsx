// Whose page it is, and the language that its visitors are spoken to in.
import { languageWords } from '../forms/form-words.ts'
import type { Page } from './queries.ts'
import { useTeam } from './use-team.ts'

export function OwnerFields({ page }: { page?: Page | undefined }) {
  const { me, isTeam, givable, nameOf } = useTeam()
  const owners = page?.owners ?? [me]
  const others = owners.filter(owner => !givable.some(({ id }) => id === owner))
  return (
    <>
      {isTeam && (
        <fieldset className="plain-hours">
          <legend className="small strong">Who is met</legend>
          <input type="hidden" name="hasOwners" value="yes" />
          {givable.map(({ id, name }) => (
            <label key={id} className="check">
              <input type="checkbox" name="owners" value={id} defaultChecked={owners.includes(id)} />
              <span>{name}</span>
            </label>
          ))}
          {others.map(owner => (
            <span key={owner}>
              <input type="hidden" name="owners" value={owner} />
              {nameOf(owner)}
            </span>
          ))}
          <small className="soft">
            Of several, a time is free when one of them is. Who answers for the visitor meets them, else whoever has the
            fewest meetings ahead.
          </small>
        </fieldset>
      )}
      <label className="field">
        <span>Language of its words</span>
        <select name="language" defaultValue={page?.language ?? ''} aria-describedby="language-hint">
          <option value="">The visitor’s, as their browser says</option>
          {Object.entries(languageWords).map(([language, says]) => (
            <option key={language} value={language}>
              {says}
            </option>
          ))}
        </select>
        <small id="language-hint" className="soft">
          Of the page, and of the mails to whoever books. Title and offer stay as you write them.
        </small>
      </label>
    </>
  )
}
