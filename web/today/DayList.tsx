// The list itself: sections of rows, one of them current; j, k and the digits act on the current one.
import { useEffect, useRef, useState } from 'react'
import type { DayItem, Today } from '../../src/http/contract.ts'
import { logEvent } from '../app/log-event.ts'
import { navigate } from '../app/navigation.ts'
import { places } from '../app/places.ts'
import { contactQuery, queries } from '../app/queries.ts'
import { useShortcuts } from '../app/shortcuts.ts'
import { LogDialog } from '../contact/LogDialog.tsx'
import { type QuickLog, quickLogs } from '../words/quick-logs.ts'
import { longDate } from '../words/time-words.ts'
import { DayRow } from './DayRow.tsx'
import { bySection } from './sections.ts'

export function DayList({ today }: { today: Today }) {
  const day = useDay(today)
  const [dialogFor, setDialogFor] = useState<DayItem>()
  const list = useRef<HTMLDivElement>(null)
  const { current } = day
  const next = day.neighbour(1)?.contact.id
  // What the next person needs is there before j is pressed.
  useEffect(() => {
    if (next) void queries.prefetchQuery(contactQuery(next))
  }, [next])

  const move = (by: number) => {
    const next = day.neighbour(by)
    if (next) focusRow(list.current, next.contact.id)
  }
  const tap = (place: number) => {
    const quick = current && quickLogs(current, Date.now())[place]
    if (!current || !quick) return false
    day.log(current, quick)
    const next = day.neighbour(1) ?? day.neighbour(-1)
    if (next) focusRow(list.current, next.contact.id)
    return true
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    o: () => current && navigate(places.contact(current.contact.id)),
    l: () => setDialogFor(current),
    ...Object.fromEntries(['1', '2', '3', '4', '5'].map((key, place) => [key, () => tap(place)])),
  })

  return (
    <div ref={list} className="day-list">
      {day.groups.length === 0 && <Clear today={today} />}
      {day.groups.map(({ section, items }) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <header>
            <h2 id={`section-${section.id}`}>{section.title}</h2>
            <span className="count">{items.length}</span>
            <p className="soft small">{section.says}</p>
          </header>
          <ol className="people">
            {items.map(item => (
              <DayRow
                key={item.contact.id}
                item={item}
                today={today}
                isCurrent={item === current}
                onCurrent={() => day.choose(item)}
                onLog={quick => day.log(item, quick)}
                onMore={() => setDialogFor(item)}
              />
            ))}
          </ol>
        </section>
      ))}
      <LogDialog contact={dialogFor?.contact} onClose={() => setDialogFor(undefined)} />
    </div>
  )
}

function Clear({ today }: { today: Today }) {
  return (
    <div className="card clear">
      <h2>{today.overflow ? 'Your minutes are used up.' : 'That’s everyone for today.'}</h2>
      <p className="soft">
        {today.overflow
          ? 'More people wait beside this list; add minutes to see them here.'
          : 'The rest is theirs to move, or nobody’s.'}
      </p>
      {today.ahead && (
        <p>
          <strong>{today.ahead.count.toLocaleString('en')}</strong> {today.ahead.count === 1 ? 'opens' : 'open'} on{' '}
          {longDate(today.ahead.day, 'UTC')}.
        </p>
      )}
    </div>
  )
}

/** What is shown of the day: an item that was just logged leaves at once, before the server's next list arrives. */
function useDay(today: Today) {
  const [gone, setGone] = useState<ReadonlySet<DayItem>>(new Set())
  const [chosen, setChosen] = useState<string>()
  const groups = bySection(today.items.filter(item => !gone.has(item)))
  const shown = groups.flatMap(group => group.items)
  const current = shown.find(item => item.contact.id === chosen) ?? shown[0]
  const keep = (item: DayItem) => setGone(before => new Set([...before].filter(other => other !== item)))
  return {
    groups,
    current,
    choose: (item: DayItem) => setChosen(item.contact.id),
    neighbour: (by: number) => (current ? shown[shown.indexOf(current) + by] : undefined),
    log: (item: DayItem, quick: QuickLog) => {
      setGone(before => new Set([...before, item]))
      // Afterwards the server's list decides: an event may leave the person on it.
      void logEvent({ contact: item.contact, done: quick.done, event: quick.event }).finally(() => keep(item))
    },
  }
}

function focusRow(list: HTMLElement | null, contact: string): void {
  const row = list?.querySelector<HTMLElement>(`[data-contact="${CSS.escape(contact)}"]`)
  row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}
