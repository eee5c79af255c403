/** A stream that text is written to. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** A stream of what is typed, or piped in. */
export interface KeySource extends NodeJS.ReadableStream {
  readonly isTTY?: boolean | undefined;
  setRawMode?(isRaw: boolean): unknown;
}

/** The world as the command sees it: tests pass their own. */
export interface Io {
  /** Results. */
  readonly stdout: Sink;
  /** Progress and diagnostics. */
  readonly stderr: Sink;
  /** What a person types; absent: nobody does. */
  readonly stdin?: KeySource;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970: for progress and the local run history, never for results. */
  readonly now: () => number;
}

/** Width of a terminal in columns, within what is readable; 80 where there is no terminal, or it does not know. */
export const widthOf = (sink: Sink): number => Math.min(Math.max(sink.columns || 80, 40), 120);

/** Whether colours are welcome: on a terminal, unless `NO_COLOR` is set (https://no-color.org) or TERM is dumb. */
export function wantsColor(sink: Sink, env: Io["env"]): boolean {
  const refused = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  const forced = (env["FORCE_COLOR"] ?? "") !== "" && env["FORCE_COLOR"] !== "0";
  return !refused && (sink.isTTY === true || forced);
}
