import {
  type Combined,
  combine,
  eventRedactor,
  librarySecretsAmong,
  newsOfSession,
  pseudonymsOf,
  type Redaction,
  type SnapshotFile,
  snapshotFiles,
  textsOf,
} from "@afteraction/ingest";
import type { Event } from "@afteraction/schema";
import { join, posix } from "node:path";
import { discover } from "./discover.ts";
import { type Place, placeOf } from "./place.ts";
import { type Plan, planOf, type WantedFile } from "./plan.ts";
import { readFiles, type ReadProgress } from "./read-files.ts";
import { type Earlier, earlierSnapshots } from "./snapshot-earlier.ts";
import { snapshotInputs } from "./snapshot-inputs.ts";
import { peopleOf, personOf } from "./snapshot-person.ts";
import { type RemovalCount, removalCounter } from "./snapshot-removals.ts";
import { newSalt, readSalt, saltFileName, saltText } from "./snapshot-salt.ts";

export interface SnapshotOptions extends Place {
  /** Files, folders or globs, from the working folder; empty: this project's own transcripts and collected calls. */
  readonly paths: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whose logs these are; undefined: `AFTERACTION_USER`, git's `user.email`, the login name. */
  readonly person?: string | undefined;
  readonly onProgress?: (progress: ReadProgress) => void;
}

export interface Snapshot {
  /** New files only: what is there stays as it is. */
  readonly plan: Plan;
  readonly files: readonly SnapshotFile[];
  /** What was read. */
  readonly read: { readonly files: number; readonly calls: number; readonly sessions: number };
  /** Calls and files of earlier snapshots. */
  readonly earlier: { readonly files: number; readonly calls: number };
  /** What was removed from the new files' calls, most frequent first. */
  readonly removed: readonly RemovalCount[];
  readonly warnings: readonly string[];
  /** The snapshots' folder as it is shown. */
  readonly out: string;
}

/**
 * Raw logs → redacted, normalised files to commit, one per person and day. Calls that the folder holds already are
 * left out, so a second run plans nothing. Writes nothing.
 *
 * @throws UserError for what a person can mend: paths, config, a damaged salt, files that cannot be written
 */
export async function snapshot(options: SnapshotOptions): Promise<Snapshot> {
  const { root, cwd } = options;
  const places = await placeOf({ ...options, out: options.out ?? join(root, "snapshots") });
  const found = await discover(await snapshotInputs(options), cwd, [places.out]);
  const { readings, warnings } = await readFiles(found, options.onProgress);
  const combined = combine(readings);
  const earlier = await earlierSnapshots(places.out);
  const salted = await saltOf(options, places, combined);
  const { files, removed } = await redactedFiles(combined, earlier, await redactionOf(options, combined, salted.salt));
  const wanted = [...files, ...(salted.isKnown ? [] : [{ path: saltFileName, text: saltText(salted.salt) }])];
  const plan =
    files.length === 0
      ? []
      : await planOf(
          wanted.map((each) => fileIn(places, each)),
          places.folders,
        );
  const lost = earlier.files > 0 && !salted.isKnown && files.length > 0 ? [saltMissing(places.shownOut)] : [];
  return {
    plan,
    files,
    read: { files: found.length, calls: callsOf(combined), sessions: combined.sessions.length },
    earlier: { files: earlier.files, calls: earlier.calls.size },
    removed,
    warnings: [...warnings, ...earlier.warnings, ...lost],
    out: places.shownOut,
  };
}

interface OutFolder {
  readonly out: string;
  readonly shownOut: string;
}

const callsOf = ({ sessions }: Combined): number => sessions.reduce((sum, { events }) => sum + events.length, 0);

const saltMissing = (out: string): string =>
  `${out} holds snapshots but no ${saltFileName}; a new one was made, so people may have other pseudonyms than before`;

const fileIn = ({ out, shownOut }: OutFolder, { path, text }: Pick<SnapshotFile, "path" | "text">): WantedFile => ({
  path: posix.join(shownOut, path),
  file: join(out, path),
  text: () => text,
  committed: true,
});

async function saltOf({ root }: SnapshotOptions, { out, shownOut }: OutFolder, { sessions }: Combined) {
  const file = join(out, saltFileName);
  const known = await readSalt(file, posix.join(shownOut, saltFileName));
  const ids = sessions.flatMap(({ events }) => events.map(({ callId }) => callId));
  return { salt: known ?? (await newSalt(root, ids)), isKnown: known !== undefined };
}

async function redactionOf(
  { root, env, person }: SnapshotOptions,
  combined: Combined,
  salt: string,
): Promise<Redaction> {
  const pseudonyms = pseudonymsOf(salt);
  const texts = new Set(combined.sessions.flatMap(({ events }) => events.flatMap(textsOf)));
  const user = pseudonyms.person(await personOf(person, root, env));
  return { pseudonyms, user, secrets: await librarySecretsAmong(texts), people: peopleOf(env) };
}

async function redactedFiles({ sessions }: Combined, earlier: Earlier, redaction: Redaction) {
  const removals = removalCounter();
  const redact = eventRedactor(redaction, removals.note);
  const news: (readonly Event[])[] = [];
  for (const { events } of sessions) {
    const added = newsOfSession(events.map(redact), earlier.calls);
    if (added.length > 0) news.push(added);
    removals.settle(added.length > 0);
  }
  return { files: snapshotFiles(news), removed: removals.counts() };
}
