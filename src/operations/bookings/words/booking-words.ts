// The words of booking pages and of their mails, which each language has.
export interface BookingWords {
  /** After a number. */
  readonly minutes: string
  /** Where a meeting by a call is held. */
  readonly online: string
  readonly yourName: string
  readonly about: string
  readonly book: string
  readonly otherTime: string
  /** Before the list of zones. */
  readonly zone: string
  /** Before a date. */
  readonly from: string
  readonly show: string
  readonly otherDays: string
  readonly earlier: string
  readonly later: string
  readonly noneFree: string
  readonly notFree: string
  readonly chooseTime: string
  readonly booked: string
  readonly yours: string
  readonly cancelled: string
  readonly past: string
  readonly file: string
  /** What they have, whether or not a mail reaches them. */
  readonly keep: string
  readonly newTime: string
  readonly cancel: string
  readonly takeThis: string
  readonly take: string
  readonly chooseOther: string
  readonly enough: string
  readonly enoughWhy: string
  readonly holdsEnough: string
  readonly gone: string
  readonly goneWhy: string
  readonly tooLong: string
  readonly tooLongWhy: string
  readonly badLink: string
  readonly badLinkWhy: string
  readonly noName: string
  readonly cutForm: string
  /** Before a name, or alone. */
  readonly hello: string
  readonly subjectBooked: string
  readonly subjectMoved: string
  readonly subjectOff: string
  readonly subjectReminder: string
  readonly isYours: string
  readonly isMoved: string
  readonly isSoon: string
  readonly offByUs: string
  readonly offByThem: string
  /** Before an address. */
  readonly changeAt: string
  /** Before an address. */
  readonly againAt: string
}
