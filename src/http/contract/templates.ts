// Templates of mail.

export const templatesContract = {} as const
