// The team: each one's coming days against the minutes that there are, what does not fit, and the moves that would help;
// who there is, when they are away, and whose new contacts are.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Modal } from '../controls/Modal.tsx'
import { SettingsNav } from '../settings/SettingsNav.tsx'
import { DoorRules } from './DoorRules.tsx'
import { Moves } from './Moves.tsx'
import { type TeamUser, teamQuery, usersQuery } from './queries.ts'
import { UserCard } from './UserCard.tsx'
import { UserForm } from './UserForm.tsx'
import './team.css'

const theFirst = 'owner'

export function TeamPage() {
  const team = useQuery(teamQuery)
  const users = useQuery(usersQuery)
  const [editing, setEditing] = useState<TeamUser | 'new'>()
  const failed = team.error ?? users.error
  if (failed) return <Failed isPage error={failed} onRetry={() => team.refetch()} />
  if (!team.data || !users.data) return <Loading what="the team" />
  const { me } = users.data
  const mayManage = me === theFirst
  const close = () => setEditing(undefined)
  return (
    <>
      <SettingsNav current={places.team} />
      <PageHead title="Team" says="Who answers for whom, and whether their days hold it.">
        <Button
          look="primary"
          onClick={() => setEditing('new')}
          disabledBecause={!mayManage && 'Whoever started Tend adds users.'}
        >
          Add somebody
        </Button>
      </PageHead>
      {team.data.users.length === 1 && (
        <p className="notice">
          You work alone: every contact is yours. Add somebody, and what does not fit into your day can go to them.
        </p>
      )}
      <Moves team={team.data} />
      <ul className="team">
        {team.data.users.map(user => (
          <UserCard
            key={user.id}
            user={user}
            team={team.data}
            isMe={user.id === me}
            mayManage={mayManage}
            onChange={() => setEditing(user)}
          />
        ))}
      </ul>
      {team.data.users.length > 1 && <DoorRules team={team.data} mayManage={mayManage} />}
      <Modal title={editing === 'new' ? 'Add somebody' : 'Change'} isOpen={editing !== undefined} onClose={close}>
        <UserForm user={typeof editing === 'object' ? editing : undefined} mayManage={mayManage} onSaved={close} />
      </Modal>
    </>
  )
}
