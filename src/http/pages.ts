// The built pages, held in memory and served by name: what isn't in the table can't be asked for, so no path leads out
// of the folder. Compression is done once a file, when it is first asked for.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

interface PageFile {
  readonly body: Buffer
  readonly type: string
  readonly tag: string
  /** Vite names the files of this folder by their content, so that they never change. */
  readonly isHashed: boolean
  readonly packed: Map<string, Promise<Buffer>>
}

/** By path as in the address, `/assets/index-3fa9.js`; undefined when the pages have not been built. */
export type Pages = ReadonlyMap<string, PageFile> | undefined

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const isPackable = (type: string) => /^text|json|svg/.test(type)

export async function readPages(folder: string): Promise<Pages> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const pages = new Map<string, PageFile>()
  for (const file of files.filter(entry => entry.isFile())) {
    const full = path.join(file.parentPath, file.name)
    const name = `/${path.relative(folder, full).split(path.sep).join('/')}`
    pages.set(name, pageFile(name, await readFile(full)))
  }
  return pages.has('/index.html') ? pages : undefined
}

function pageFile(name: string, body: Buffer): PageFile {
  return {
    body,
    type: types[path.extname(name)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    isHashed: name.startsWith('/assets/'),
    packed: new Map(),
  }
}

/** Answers with the file of that name, and with the page itself for the addresses that the page routes on its own. */
export function servePages(pages: Pages): MiddlewareHandler {
  return async context => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return context.notFound()
    if (!pages) return context.html(notBuilt, 503)
    const name = context.req.path
    const file = pages.get(name) ?? (path.posix.extname(name) === '' ? pages.get('/index.html') : undefined)
    if (!file) return context.notFound()
    context.header('etag', file.tag)
    context.header('vary', 'accept-encoding')
    context.header('cache-control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (context.req.header('if-none-match') === file.tag) return context.body(null, 304)
    context.header('content-type', file.type)
    const encoding = isPackable(file.type) ? chosenEncoding(context.req.header('accept-encoding')) : undefined
    if (!encoding) return context.body(new Uint8Array(file.body))
    context.header('content-encoding', encoding)
    return context.body(new Uint8Array(await packedBody(file, encoding)))
  }
}

function chosenEncoding(accepted = ''): 'br' | 'gzip' | undefined {
  if (/\bbr\b(?!;q=0(\.0+)?\b)/.test(accepted)) return 'br'
  return /\bgzip\b(?!;q=0(\.0+)?\b)/.test(accepted) ? 'gzip' : undefined
}

function packedBody(file: PageFile, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = file.packed.get(encoding)
  if (known) return known
  const packed = encoding === 'gzip' ? promisify(gzip)(file.body) : brotli(file.body)
  file.packed.set(encoding, packed)
  return packed
}

// Quality 9 packs within 2 % of the best, 11, in a tenth of the time; the first visitor waits for it.
const brotli = (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })

const notBuilt = `<!doctype html>
<meta charset="utf-8">
<title>Tend: the pages are not built</title>
<h1>The pages are not built</h1>
<p>This server found no <code>web/dist</code>. In the folder of Tend run <code>npm run build</code>, then start it again;
<code>npm start</code> does both. The API and the command line work without the pages.</p>
`
