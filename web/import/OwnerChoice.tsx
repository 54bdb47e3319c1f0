// Whose the new contacts become. Nobody chooses where there is one user.
import { useQuery } from '@tanstack/react-query'
import { usersQuery } from '../team/queries.ts'

export function OwnerChoice() {
  const users = useQuery(usersQuery)
  const others = users.data?.items.filter(({ id, isActive }) => isActive && id !== users.data.me) ?? []
  if (others.length === 0) return null
  return (
    <label className="field">
      <span>Whose they become</span>
      <select name="owner">
        <option value="">Mine</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}’s
          </option>
        ))}
        <option value="spread">Everyone’s: spread by the room in their coming days</option>
      </select>
      <small className="soft">
        Where a table has a column “Owner”, its name or email decides for the row. Whoever is known already stays with
        whom they are.
      </small>
    </label>
  )
}
