// Forms, and what came in by them.

export const formsContract = {} as const
