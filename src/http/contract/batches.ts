// What imports brought, and taking it back.

export const batchesContract = {} as const
