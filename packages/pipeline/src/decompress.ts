import { pipeline, Readable, type Transform } from "node:stream";
import * as zlib from "node:zlib";

/** Compressed data that this version of Node cannot read. */
export class UnsupportedCompression extends Error {
  override readonly name = "UnsupportedCompression";
}

/** Bytes, decompressed when they begin like gzip or zstd: by content, not by name. Several members in a row are read. */
export async function* decompress(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    const { head, ended } = await firstBytes(iterator, 4);
    const whole = rejoin(head, ended ? undefined : iterator);
    const decoder = decoderFor(head);
    if (decoder === undefined) return yield* whole;
    // an error of the source reaches the reader through the decoder, which pipeline destroys with it
    yield* pipeline(Readable.from(whole), decoder, () => {}) as AsyncIterable<Uint8Array>;
  } finally {
    await iterator.return?.();
  }
}

async function firstBytes(iterator: AsyncIterator<Uint8Array>, count: number) {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < count) {
    const next = await iterator.next();
    if (next.done === true) return { head, ended: true };
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, ended: false };
}

async function* rejoin(head: Uint8Array, rest: AsyncIterator<Uint8Array> | undefined): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  if (rest === undefined) return;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const unsupported = `it is compressed with zstd, which Node ${process.versions.node} cannot read (22.15 and newer can)`;

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

function decoderFor(head: Uint8Array): Transform | undefined {
  if (startsWith(head, [0x1f, 0x8b])) return zlib.createGunzip();
  if (!startsWith(head, [0x28, 0xb5, 0x2f, 0xfd])) return undefined;
  // Node ≥ 22.15; absent from the types of the lowest version that is supported
  const create = (zlib as unknown as { createZstdDecompress?: () => Transform }).createZstdDecompress;
  if (create === undefined) throw new UnsupportedCompression(unsupported);
  return create();
}
