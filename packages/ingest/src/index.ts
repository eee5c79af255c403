export { artefactsOf, type Artefact } from "./artefact.ts";
export { combine, type Combined } from "./combine.ts";
export { readLog } from "./read-log.ts";
export type { LogFile, Reading } from "./reading.ts";
export { hasSecret, redact } from "./redact.ts";
export type { Source, SourceDocs } from "./sources/source.ts";
export { snapshotLines } from "./sources/snapshot/snapshot-lines.ts";
export { sources } from "./sources/sources.ts";
