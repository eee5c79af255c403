/** One file to read, found under one of the inputs. */
export interface FoundFile {
  /** The input as it was given. */
  readonly input: string;
  /** Relative to the input it was found under (its base name, when the input is the file itself); posix separators. */
  readonly path: string;
  /** Absolute, for opening; never shown. */
  readonly file: string;
  /** Absolute, with links resolved: what decides whether two are the same file. Undefined when it does not resolve. */
  readonly real: string | undefined;
  /** Size on disk in bytes, for the progress bar; 0 when unknown. */
  readonly size: number;
  /** The input named this very file: failing to open it is the person's to mend, not the data's disorder. */
  readonly named: boolean;
  /** The system's error, when it is known already that the file cannot be opened. */
  readonly problem?: unknown;
  /** Its bytes, where it is no file on disk; `file` and `real` are then its identity only. */
  readonly open?: () => AsyncIterable<Buffer>;
}

const logName = /\.(?:jsonl?|traj)(?:\.(?:gz|zst))?$/i;

/** Whether a walk takes a file of this name. What it holds is decided by its content. */
export const isLogName = (name: string): boolean => logName.test(name);

/** Order of files: by path, then by place. */
export const byPath = (a: FoundFile, b: FoundFile): number =>
  compare(a.path, b.path) || compare(a.real ?? a.file, b.real ?? b.file);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
