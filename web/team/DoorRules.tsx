// Whose contacts become that come by a door: by where they come from, and for all others.
import { useState } from 'react'
import { call } from '../app/call.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { plain } from '../words/event-words.ts'
import { type Team, useTeamChange } from './queries.ts'

const sources = ['event', 'trade_show', 'referral', 'inbound', 'website', 'list', 'business_card', 'import'] as const

export function DoorRules({ team, mayManage }: { team: Team; mayManage: boolean }) {
  const [rules, setRules] = useState(team.rules)
  const save = useTeamChange(() => call('PUT /api/team/rules', { body: rules }))
  const ownerOf = (source: string) => rules.rules.find(rule => rule.source === source)?.owner ?? ''
  const choose = (source: string, owner: string) => {
    const others = rules.rules.filter(rule => rule.source !== source)
    setRules({ ...rules, rules: owner ? [...others, { source, owner }] : others })
  }
  return (
    <section className="card door-rules" aria-labelledby="rules-title">
      <h2 id="rules-title">Whose new contacts are</h2>
      <p className="soft small">Of people who come by a form, a booking, a card or by hand. Imports stay with you.</p>
      <div className="rules">
        {sources.map(source => (
          <label key={source} className="field">
            <span>{sentence(plain(source))}</span>
            <select value={ownerOf(source)} onChange={event => choose(source, event.target.value)}>
              <option value="">as all others</option>
              {team.users.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label className="field">
          <span>All others</span>
          <select
            value={rules.others}
            onChange={event => setRules({ ...rules, others: event.target.value as typeof rules.others })}
          >
            <option value="first">{team.users[0]?.name}</option>
            <option value="least_loaded">Whoever has the most room</option>
          </select>
        </label>
      </div>
      {save.isError && <Failed error={save.error} />}
      <p className="row">
        <Button
          onClick={() => save.mutate(undefined, { onSuccess: () => showToast({ says: 'Saved.' }) })}
          disabledBecause={mayManage ? save.isPending && 'It is being saved.' : 'Whoever started Tend decides this.'}
        >
          Save
        </Button>
      </p>
    </section>
  )
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
