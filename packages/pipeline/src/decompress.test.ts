import * as zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { decompress } from "./decompress.ts";

const { gzipSync } = zlib;

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function text(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

const long = "one line of many\n".repeat(20_000);

async function* failing(): AsyncGenerator<Uint8Array> {
  yield gzipSync(long).subarray(0, 50);
  throw new Error("the disk is gone");
}

describe("decompress", () => {
  it("leaves plain bytes alone, be they few or none", async () => {
    for (const plain of ["", "a", "abcd", long]) {
      expect(await text(decompress(pieces(Buffer.from(plain), 1000)))).toBe(plain);
    }
  });

  it("reads gzip in pieces of any size, and members in a row", async () => {
    const packed = Buffer.concat([gzipSync(long), gzipSync("the end")]);
    for (const size of [1, 3, 1000, packed.length]) {
      expect(await text(decompress(pieces(packed, size)))).toBe(`${long}the end`);
    }
  });

  it("throws at the end of gzip that was cut, after what could be read", async () => {
    const packed = gzipSync(long);
    const cut = decompress(pieces(packed.subarray(0, packed.length - 20), 100));
    await expect(text(cut)).rejects.toMatchObject({ code: "Z_BUF_ERROR" });
  });

  it("throws on damaged gzip", async () => {
    const bytes = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from("nonsense")]);
    await expect(text(decompress(pieces(bytes, 4)))).rejects.toMatchObject({ code: "Z_DATA_ERROR" });
  });

  it("reads zstd where Node can, and says elsewhere which Node can", async () => {
    const { zstdCompressSync: pack } = zlib as unknown as { zstdCompressSync?: (bytes: Buffer) => Buffer };
    if (pack !== undefined) return expect(await text(decompress(pieces(pack(Buffer.from(long)), 1000)))).toBe(long);
    const packed = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x00]);
    const reason = `it is compressed with zstd, which Node ${process.versions.node} cannot read (22.15 and newer can)`;
    await expect(text(decompress(pieces(packed, 2)))).rejects.toThrow(reason);
  });
  it("passes on an error of its source", async () => {
    await expect(text(decompress(failing()))).rejects.toThrow("the disk is gone");
  });

  it("closes its source when nobody reads on", async () => {
    let closed = 0;
    async function* endless(start: Uint8Array): AsyncGenerator<Uint8Array> {
      try {
        yield start;
        for (;;) yield Buffer.from("more\n");
      } finally {
        closed++;
      }
    }
    for await (const chunk of decompress(endless(Buffer.from("plain")))) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(closed).toBe(1);
  });
});
