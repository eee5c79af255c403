/** What a hook told of: before a call, after it (three ways), a sub-agent's or a session's end. */
export type HookMoment = "before" | "finished" | "failed" | "denied" | "stopped" | "ended";

/** What is kept of one hook's input: one line of the collector's log. An allow-list; texts are redacted. */
export interface Collected {
  readonly afteraction: "call";
  readonly version: 1;
  /** When the hook ran (ISO 8601): hooks' inputs have no clock of their own, or not the same one. */
  readonly at: string;
  readonly agent: string;
  readonly moment: HookMoment;
  readonly session: string;
  /** Of a sub-agent. */
  readonly lane?: string;
  /** The agent's id of the call. */
  readonly call?: string;
  /** As the agent writes it. */
  readonly tool?: string;
  readonly cwd?: string;
  /** What `describe` and the taxonomy read of the input, and nothing else. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** Milliseconds, of the execution alone. */
  readonly durationMs?: number;
  /** Milliseconds, by the tool itself. */
  readonly reportedMs?: number;
  readonly exitCode?: number;
  readonly interrupted?: true;
  /** It goes on in the background. */
  readonly launched?: true;
  /** Text of the failure, at most 8 KiB. */
  readonly error?: string;
  /** Text of an answer that tells of a failure without a flag, at most 8 KiB. */
  readonly answer?: string;
}

/** What could not be recorded; written where the log can still be written. */
export interface Loss {
  readonly afteraction: "lost";
  readonly version: 1;
  readonly at: string;
  /** A word of ours, never text from outside. */
  readonly reason: string;
}

/** Why a hook's input becomes no record. */
export type Refusal = "malformed-json" | "not-an-object" | "no-session" | "other-event";
