// Takes an iCalendar text (RFC 5545) apart into its VEVENTs, each parsed by itself: one that is broken is refused and
// the others are read.
import ICAL from 'ical.js'

export interface CalendarText {
  /** PUBLISH, REQUEST, REPLY, CANCEL; empty for a plain export. */
  readonly method: string
  readonly name: string
  /** X-WR-TIMEZONE: the zone that the calendar lies in; empty where it doesn't say. */
  readonly timeZone: string
  readonly events: readonly EventBlock[]
  /** What says only when someone is busy. */
  readonly freeBusy: readonly EventBlock[]
  /** By TZID, the text of the VTIMEZONE. */
  readonly zones: ReadonlyMap<string, string>
}

export interface EventBlock {
  readonly row: number
  /** Undefined when ical.js can't read it. */
  readonly component: ICAL.Component | undefined
  /** Names of the properties whose value can't be read, in small letters; they are not in the component. */
  readonly unreadable: readonly string[]
  readonly text: string
}

/** @param isWanted says of a VEVENT's text whether it is worth parsing */
export function readCalendarText(text: string, isWanted: (block: string) => boolean = () => true): CalendarText {
  const lines = text.split(/\r*\n|\r/)
  const blocks = (name: string) => takeBlocks(lines, name)
  const zones = blocks('VTIMEZONE').map(block => [/^TZID[^:\n]*:(.*)$/m.exec(block)?.[1]?.trim() ?? '', block] as const)
  const parsed = (name: string, isParsed = (_: string) => true) =>
    blocks(name)
      .map((block, place) => ({ row: place + 1, text: block }))
      .filter(block => isParsed(block.text))
      .map(block => ({ ...block, ...parse(block.text) }))
  return {
    method: headerOf(lines, 'METHOD').toUpperCase(),
    name: headerOf(lines, 'X-WR-CALNAME'),
    timeZone: headerOf(lines, 'X-WR-TIMEZONE'),
    events: parsed('VEVENT', isWanted),
    freeBusy: parsed('VFREEBUSY'),
    zones: new Map(zones),
  }
}

function headerOf(lines: readonly string[], name: string): string {
  const line = lines.find(found => new RegExp(`^${name}[;:]`, 'i').test(found))
  return line?.slice(line.indexOf(':') + 1).trim() ?? ''
}

function takeBlocks(lines: readonly string[], name: string): string[] {
  const blocks: string[] = []
  let block: string[] | undefined
  for (const line of lines) {
    const bare = line.trimEnd().toUpperCase()
    if (bare === `BEGIN:${name}`) block = []
    if (block && line !== '') block.push(line)
    if (bare === `END:${name}` && block) {
      blocks.push(block.join('\r\n'))
      block = undefined
    }
  }
  return blocks
}

type Parsed = Pick<EventBlock, 'component' | 'unreadable'>

function parse(block: string): Parsed {
  try {
    return withoutUnreadable(new ICAL.Component(ICAL.parse(block) as never))
  } catch {
    return withoutRule(block)
  }
}

/** A rule that is none makes the library throw at once; without it the entry may be read. */
function withoutRule(block: string): Parsed {
  const rest = block.replaceAll(/^RRULE[;:].*(\r\n[ \t].*)*\r\n/gim, '')
  if (rest === block) return { component: undefined, unreadable: [] }
  const { component, unreadable } = parse(rest)
  return { component, unreadable: component ? [...unreadable, 'rrule'] : unreadable }
}

/**
 * Without the properties whose value can't be read (`DTSTART:x`, `DURATION:P`): the library parses them and throws only
 * when they are asked for, wherever that is. An entry that loses its start so is refused by name.
 */
function withoutUnreadable(component: ICAL.Component): Parsed {
  const unreadable = [...component.getAllProperties()].filter(property => !isReadable(property))
  for (const property of unreadable) component.removeProperty(property)
  return { component, unreadable: unreadable.map(property => property.name) }
}

function isReadable(property: ICAL.Property): boolean {
  try {
    property.getValues()
    return true
  } catch {
    return false
  }
}
