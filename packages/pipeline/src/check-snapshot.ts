import { createReadStream } from "node:fs";
import { decompress } from "./decompress.ts";

const header = `{"afteraction":"snapshot",`;

/** Whether a file begins as a snapshot does. */
export async function isSnapshotFile(file: string): Promise<boolean> {
  let head = "";
  try {
    for await (const chunk of decompress(createReadStream(file, { end: 4096 }))) {
      head += Buffer.from(chunk).toString("latin1");
      if (head.length >= header.length) break;
    }
  } catch {
    // what cannot be read to its end is judged by what came
  }
  return head.startsWith(header);
}
