// Business cards.

export const cardsContract = {} as const
