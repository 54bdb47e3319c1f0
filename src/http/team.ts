// The users, their links and days, the spreading of their load, and who answers for whom. The first user decides about
// the others; everyone decides about their own day.
import { type Reader, theWorkspace, type Writer } from '../operations/ports.ts'
import { assignIn } from '../operations/team/assign.ts'
import { saveDoorRules } from '../operations/team/door-owner.ts'
import { addUser, changeUser, removeUser, takeUser, type UserChange } from '../operations/team/save-user.ts'
import { spreadTeam } from '../operations/team/spread-team.ts'
import { teamDocument } from '../operations/team/team-document.ts'
import { renewToken, revokeToken } from '../operations/team/token.ts'
import { readUsers, type User } from '../operations/team/user.ts'
import type { teamContract } from './contract/team.ts'
import { mayManage } from './first-user.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

const manages = 'adds, changes and removes others'

export function teamRoutes({ tend, changes }: RouteParts): Pick<Handlers, keyof typeof teamContract> {
  const read = <Answer>(work: (reader: Reader) => Promise<Answer>) => tend.store.read(theWorkspace, work)
  const write = async <Answer>(work: (writer: Writer, now: number) => Promise<Answer>) => {
    const answer = await tend.store.write(theWorkspace, writer => work(writer, tend.clock.now()))
    // Whose day it is may have changed for anybody.
    changes.announce(null)
    return answer
  }
  return {
    'GET /api/users': ({ user }) => read(async reader => ({ me: user, items: (await readUsers(reader)).map(written) })),
    'POST /api/users': async ({ user, body }) => {
      mayManage(user, manages)
      return written(await write((writer, now) => addUser(writer, { change: body as UserChange, now })))
    },
    'PATCH /api/users/{id}': async ({ user, params, body }) => {
      const id = params.id as string
      if (id !== user || 'isActive' in body) mayManage(user, manages)
      return written(await write((writer, now) => changeUser(writer, { id, change: body as UserChange, now })))
    },
    'DELETE /api/users/{id}': async ({ user, params, query: { to } }) => {
      mayManage(user, manages)
      const contacts = await write((writer, now) => removeUser(tend, writer, { id: params.id as string, to, now }))
      return { contacts }
    },
    'POST /api/users/{id}/link': async ({ user, params }) => {
      mayManage(user, manages)
      return { path: `/?token=${await write(writer => renewToken(writer, params.id as string))}` }
    },
    'DELETE /api/users/{id}/link': async ({ user, params }) => {
      const id = params.id as string
      if (id !== user) mayManage(user, manages)
      await write(writer => revokeToken(writer, id))
      return { id }
    },
    'GET /api/team': () => read(reader => teamDocument(reader, tend.clock.now())),
    'POST /api/team/spread': async ({ body: { contacts } }) => {
      const moves = await spreadTeam(tend, contacts)
      changes.announce(null)
      return { moved: moves.length }
    },
    'PUT /api/team/rules': async ({ user, body }) => {
      mayManage(user, manages)
      const { rules, others } = await write(writer => saveDoorRules(writer, body))
      return { rules: [...rules], others }
    },
    'PUT /api/contacts/{id}/owner': async ({ params, body }) => {
      const contact = params.id as string
      const owner = await tend.store.write(theWorkspace, async writer => {
        const { id } = await takeUser(writer, body.owner)
        await assignIn(tend, writer, { contact, owner: id, now: tend.clock.now() })
        return id
      })
      changes.announce([contact])
      return { owner }
    },
  }
}

function written({ workingDays, ...user }: User) {
  return { ...user, workingDays: [...workingDays] }
}
