// The users, and who answers for whom.

export const teamContract = {} as const
