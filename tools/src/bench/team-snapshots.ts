import { type SnapshotFile, snapshotFiles } from "../demo/snapshot-files.ts";
import { team } from "../demo/team.ts";

/** Of a session of the simulated team, as snapshots hold it, in bytes. */
const BYTES_PER_SESSION = 6650;
const WEEKS = 52;

/**
 * A year of the simulated team's snapshots, one file for each person and week: about so many megabytes, and one file of
 * a later day.
 */
export function teamSnapshots(megabytes: number): { readonly known: SnapshotFile[]; readonly fresh: SnapshotFile } {
  const sessions = Math.max(10, Math.round((megabytes * 1e6) / BYTES_PER_SESSION));
  const files = snapshotFiles(team(sessions, WEEKS));
  const fresh = files.at(-1);
  if (fresh === undefined) throw new Error("a team without files");
  return { known: files.slice(0, -1), fresh };
}

/** Of UTF-8. */
export const bytesOf = (files: readonly SnapshotFile[]): number =>
  files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
