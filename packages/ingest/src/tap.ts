import { createHash, type Hash } from "node:crypto";

/** A log's bytes, counted on their way, and hashed if that is asked for. */
export interface Tap {
  /** The next piece; undefined at the end, or where the stream breaks. */
  next(): Promise<Buffer | undefined>;
  /** Bytes so far. */
  readonly bytes: number;
  /** The stream ended with an error, for example damaged compression. */
  readonly broken: boolean;
  /** Once, when nothing but a log's head was taken: whether its bytes are to be hashed. */
  decide(hashed: boolean): void;
  /** SHA-256 in hexadecimal digits, or what the caller knows; once, at the end. Undefined if it was not kept. */
  hash(): string | undefined;
}

const bufferOf = (piece: Uint8Array): Buffer => Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);

/** Taps a stream. Its error is a value here: what was read before stays read. A hash that is known is not computed. */
export function tapped(source: AsyncIterable<Uint8Array>, knownHash?: string): Tap {
  const pieces = source[Symbol.asyncIterator]();
  let head: Buffer[] | undefined = [];
  let sha256: Hash | undefined;
  let bytes = 0;
  let broken = false;
  return {
    async next() {
      const piece = await pieces.next().catch(() => {
        broken = true;
        return undefined;
      });
      if (piece === undefined || piece.done === true) return undefined;
      const taken = bufferOf(piece.value);
      bytes += taken.length;
      sha256?.update(taken);
      head?.push(taken);
      return taken;
    },
    get bytes() {
      return bytes;
    },
    get broken() {
      return broken;
    },
    decide(hashed) {
      if (hashed && knownHash === undefined) sha256 = createHash("sha256");
      for (const piece of head ?? []) sha256?.update(piece);
      head = undefined;
    },
    hash: () => knownHash ?? sha256?.digest("hex"),
  };
}
