/** Longest string, in bytes of JSON source, that is kept of any record: error texts and commands are far shorter. */
export const longestString = 8192;
/** How much of a string that nobody reads is checked in a large record. */
export const shortString = 512;
/** Up to this size, in bytes, a record is checked whole. */
export const smallRecord = 4096;
