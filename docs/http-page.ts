// The page of the HTTP API, drawn from the contract.
import { contract, type Route } from '../src/http/contract.ts'
import { statusOf } from '../src/http/problem.ts'

export function httpPage(): string {
  const routes = Object.entries<Route>(contract).map(
    ([name, route]) => `| \`${name}\` | ${parts(route)} | ${route.does} |`,
  )
  const codes = Object.entries(statusOf).map(([code, status]) => `| ${code} | ${status} |`)
  return `# The HTTP API

\`tend start\` serves the pages and this API on one address, by default on 127.0.0.1 only. The whole of it, with every
schema, is at \`/api/openapi.json\` (OpenAPI 3.1). This page is drawn from the code (\`npm run docs\`).

## Who is let in
- Every request under \`/api\` carries the token of the address that \`tend start\` prints: as
  \`Authorization: Bearer TOKEN\`, or in the cookie that the page gets when that address is opened. \`tend start --json\`
  prints it for programs; it is kept in the data folder and renewed by \`--new-token\`.
- The Host header names localhost, an IP address, or a name let in by \`--allow-host\`: a name that somebody else points
  at this machine is refused.
- A write names our own page in Origin; one by cookie without Origin is refused. Programs that send the bearer token
  need none.
- \`/health\` answers 204 to anyone and tells nothing else.

## Routes
| route | takes | does |
|---|---|---|
${routes.join('\n')}

Instants are ISO 8601 with offset. A list answers \`next\`: the next page is asked for by \`after\`. \`/api/changes\` is a
stream of server-sent events named \`changed\`, each \`{"contacts": […]}\` with those whose verdict changed, or null when
they are too many to name; the first comes at once. Bodies may have 1 MB, photos of cards 40 MB.

## Importing
Each file is sent by \`POST /api/uploads?name=list.csv\` as \`application/octet-stream\`; the answer’s \`id\` stands for it in
previews and imports, for whoever sent it. It is written beside the data as it comes, up to 2 GB where the disk has room,
and is gone when it was imported, dropped, a day old, or the server ended. A preview and an import answer lines of JSON:
\`{"what", "file", "done", "total"}\` now and then, at the end \`{"preview"}\` or \`{"result"}\`, or \`{"problem"}\`. A preview
ends when the connection is closed; an import goes on, and all of it is stored or nothing. Doing it again adds nobody
twice.

## Failures
A failure is a problem document (RFC 9457, \`application/problem+json\`) with \`code\` and \`act\` of docs/errors.md, and
\`faults\` by field. A bug of Tend’s own is status 500 with the code \`bug\`; its words stay in the server’s log.

| code | status |
|---|---|
${codes.join('\n')}

Without a token, or with one that opens nothing, the code not_allowed is status 401.
`
}

function parts({ query, body, form, isUpload }: Route): string {
  return [query && 'query', body && 'JSON', form && 'form', isUpload && 'the file’s bytes'].filter(Boolean).join(', ')
}
