// /api/uploads: files that are to be imported are sent one by one, each written down as it comes.
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = 'GET /api/uploads' | 'POST /api/uploads' | 'DELETE /api/uploads/{id}'

export function uploadRoutes({ uploads }: RouteParts): Pick<Handlers, Names> {
  return {
    'GET /api/uploads': async () => ({ mostBytes: await uploads.mostBytes() }),
    'POST /api/uploads': ({ query: { name }, user: by, upload }) => uploads.take({ name, by, ...upload }),
    'DELETE /api/uploads/{id}': async ({ params, user }) => {
      const id = params.id as string
      await uploads.drop(id, user)
      return { id }
    },
  }
}
