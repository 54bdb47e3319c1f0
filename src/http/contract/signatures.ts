// What signatures say of contacts.

export const signaturesContract = {} as const
