// What was read off a picture of a business card, before anything is made of it.

/** A line of text, as it stands on the card. */
export interface CardLine {
  readonly text: string
  /** How sure the reading is, from 0 to 1. */
  readonly confidence: number
  /** Of its letters, in pixels: names are written larger than the rest. */
  readonly height: number
}

export interface PictureReading {
  /** From top to bottom. */
  readonly lines: readonly CardLine[]
  /** What QR and other square codes say. */
  readonly codes: readonly string[]
}
