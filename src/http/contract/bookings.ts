// Booking pages, calendars and meetings.

export const bookingsContract = {} as const
