// What business cards need from the outside: one who reads the text and the codes of a picture.
import type { PictureReading } from '../../formats/card/card-line.ts'

/**
 * Reads a picture. Pictures are read one after the other, so that a batch leaves the machine to others.
 *
 * @throws Failure bad_input for what is no picture or can't be read, too_large for what would fill the memory,
 *   unreachable when the reader was ended: the picture may be read later
 */
export type ReadPicture = (bytes: Uint8Array) => Promise<PictureReading>
