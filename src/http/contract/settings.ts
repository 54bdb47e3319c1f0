// The workspace’s settings, the sender’s among them.

export const settingsContract = {} as const
