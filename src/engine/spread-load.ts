// Spreads a team's load: which contacts whose day does not fit their owner's minutes another has room for. Conversations
// stay with whom they are with, days are spread one by one, and nobody gets more than fits.

/** What a contact's next touch asks of its owner. */
export interface LoadItem {
  readonly contact: string
  readonly owner: string
  /** The place of the day among those that are looked at; 0 = today. */
  readonly day: number
  readonly minutes: number
  /** How freely they move: a stranger to all of us, one who was written to and is silent, one who talks with the owner. */
  readonly tie: 'none' | 'touched' | 'talking'
}

export interface TeamMember {
  readonly id: string
  /** Minutes of each day looked at; 0 on a day off. */
  readonly minutes: readonly number[]
}

export interface Move {
  readonly contact: string
  readonly from: string
  readonly to: string
  readonly day: number
  readonly minutes: number
}

export interface Spreading {
  readonly members: readonly TeamMember[]
  readonly items: readonly LoadItem[]
  /** Minutes beside those of the items, by member and day: what is there and was not looked at one by one. */
  readonly otherMinutes?: Readonly<Record<string, readonly number[]>>
}

/**
 * As few moves as it takes, taking the strangers first: none that was not needed, none that overloads its taker. The
 * same load gives the same moves, in whatever order it is told.
 */
export function spreadLoad({ members, items, otherMinutes = {} }: Spreading): Move[] {
  const days = Math.max(0, ...members.map(({ minutes }) => minutes.length))
  return Array.from({ length: days }, (_, day) => {
    const desks = members
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(member => deskOf(member, day, { items, others: otherMinutes[member.id]?.[day] ?? 0 }))
    const moves = desks.flatMap(desk => relieve(desk, desks, day))
    return moves.filter(move => !takeBack(move, desks))
  }).flat()
}

/** One member's day. */
interface Desk {
  readonly id: string
  readonly minutes: number
  load: number
  readonly movable: LoadItem[]
}

function deskOf(
  { id, minutes }: TeamMember,
  day: number,
  { items, others }: { readonly items: readonly LoadItem[]; readonly others: number },
): Desk {
  const own = items.filter(item => item.owner === id && item.day === day)
  const load = own.reduce((sum, item) => sum + item.minutes, others)
  return { id, minutes: minutes[day] ?? 0, load, movable: own.filter(({ tie }) => tie !== 'talking') }
}

/** Moves from a desk that is too full, strangers before those whom its owner wrote to. */
function relieve(desk: Desk, desks: readonly Desk[], day: number): Move[] {
  const moves: Move[] = []
  for (const tie of ['none', 'touched'] as const) {
    const left = desk.movable.filter(item => item.tie === tie)
    while (desk.load > desk.minutes) {
      const item = pick(left, desk, roomiest(desks, desk))
      if (!item) break
      left.splice(left.indexOf(item), 1)
      moves.push(give(desk, roomiest(desks, desk), { item, day }))
    }
  }
  return moves
}

/** The smallest that relieves the desk at once; else the largest that the taker has room for. */
function pick(items: readonly LoadItem[], desk: Desk, taker: Desk | undefined): LoadItem | undefined {
  if (!taker) return undefined
  const over = desk.load - desk.minutes
  const fitting = items
    .filter(({ minutes }) => minutes <= roomOf(taker))
    .sort((a, b) => a.minutes - b.minutes || (a.contact < b.contact ? -1 : 1))
  return fitting.find(({ minutes }) => minutes >= over) ?? fitting.findLast(({ minutes }) => minutes > 0)
}

function give(
  from: Desk,
  to: Desk | undefined,
  { item, day }: { readonly item: LoadItem; readonly day: number },
): Move {
  from.load -= item.minutes
  to!.load += item.minutes
  return { contact: item.contact, from: from.id, to: to!.id, day, minutes: item.minutes }
}

/** Who has the most room, the first by id among equals. */
function roomiest(desks: readonly Desk[], but: Desk): Desk | undefined {
  const others = desks.filter(desk => desk !== but && roomOf(desk) > 0)
  return others.sort((a, b) => roomOf(b) - roomOf(a) || (a.id < b.id ? -1 : 1))[0]
}

function roomOf({ minutes, load }: Desk): number {
  return minutes - load
}

/** Takes a move back that a later, larger one made needless. */
function takeBack({ from, to, minutes }: Move, desks: readonly Desk[]): boolean {
  const giver = desks.find(({ id }) => id === from)!
  if (giver.load + minutes > giver.minutes) return false
  giver.load += minutes
  desks.find(({ id }) => id === to)!.load -= minutes
  return true
}
