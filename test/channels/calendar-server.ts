// A tiny calendar server of the tests: an iCalendar file at an address, and as much of CalDAV as a client asks for.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CalendarServer {
  readonly url: string
  /** What it was asked, `REPORT /cal/work/`. */
  readonly asked: string[]
  /** What it answers from now on. */
  text: string
  close(): Promise<void>
}

const login = `Basic ${Buffer.from('me:secret').toString('base64')}`

export async function startCalendarServer(text: string): Promise<CalendarServer> {
  const server = createServer((request, response) => {
    calendar.asked.push(`${request.method} ${request.url}`)
    request.resume().on('end', () => answer(request, response))
  })
  const calendar: CalendarServer = {
    ...{ url: '', asked: [], text },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    if (path === '/file.ics') return response.end(calendar.text)
    if (path === '/moved.ics') return response.writeHead(302, { location: '/file.ics' }).end()
    if (path === '/circle.ics') return response.writeHead(302, { location: '/circle.ics' }).end()
    if (path === '/page.ics') return response.end('<!doctype html><title>Sign in</title>')
    if (path === '/huge.ics') return response.end(Buffer.alloc(21 * 1024 * 1024, 'x'))
    if (path === '/refused.ics') return response.writeHead(403).end()
    if (path === '/gone.ics') return response.writeHead(404).end()
    if (path.startsWith('/.well-known')) return response.writeHead(301, { location: '/dav/' }).end()
    if (!path.startsWith('/dav/')) return response.writeHead(404).end()
    if (request.headers.authorization !== login) return response.writeHead(401).end()
    response.writeHead(207, { 'content-type': 'application/xml; charset=utf-8' })
    response.end(multistatus(request.method === 'REPORT' ? objects(calendar.text) : propsOf(path)))
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(calendar, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

interface Found {
  readonly href: string
  readonly props: string
}

function multistatus(found: readonly Found[]): string {
  const responses = found.map(
    ({ href, props }) =>
      `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`,
  )
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${responses.join('')}</d:multistatus>`
}

function propsOf(path: string): Found[] {
  if (path === '/dav/') {
    return [{ href: path, props: '<d:current-user-principal><d:href>/dav/me/</d:href></d:current-user-principal>' }]
  }
  if (path === '/dav/me/') {
    return [{ href: path, props: '<c:calendar-home-set><d:href>/dav/me/home/</d:href></c:calendar-home-set>' }]
  }
  const calendar = '<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>Work</d:displayname>'
  const events = '<c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set>'
  return [{ href: '/dav/me/home/work/', props: calendar + events }]
}

function objects(text: string): Found[] {
  const data = `<d:getetag>"1"</d:getetag><c:calendar-data>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</c:calendar-data>`
  return [{ href: '/dav/me/home/work/1.ics', props: data }]
}
