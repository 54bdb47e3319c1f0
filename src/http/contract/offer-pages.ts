// Offer pages: one for each thing that we can give.

export const offerPagesContract = {} as const
