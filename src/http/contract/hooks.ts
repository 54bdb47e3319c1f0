// Webhooks: who may post to us, how it is read, what came.

export const hooksContract = {} as const
