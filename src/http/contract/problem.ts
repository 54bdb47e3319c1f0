// Schema of every answer that is a failure.
import { z } from '@hono/zod-openapi'

const fault = z
  .object({ where: z.string(), field: z.string(), found: z.string(), allowed: z.string() })
  .openapi('Fault')

/** RFC 9457, with Tend's code, what to do about it, and the faults where an input has some. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string().optional(),
    act: z.string().optional(),
    faults: z.array(fault).readonly().optional(),
  })
  .openapi('Problem')
