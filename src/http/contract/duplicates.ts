// Contacts who may be one person.

export const duplicatesContract = {} as const
