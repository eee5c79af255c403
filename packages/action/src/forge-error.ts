/** Why a forge refused, as far as a person can mend it. */
export type ForgeTrouble =
  | "bad-credentials"
  | "read-only"
  | "protected"
  | "not-found"
  | "archived"
  | "rate-limit"
  | "outage"
  | "too-long"
  /** Both sides changed the same file; somebody has to choose. */
  | "conflict"
  /** The forge does not take this as it is (no such branch, nothing between two branches, a path it refuses …). */
  | "invalid"
  | "unreachable";

/** A forge's refusal: its own words in `message`, its kind in `trouble`, the HTTP status where there is one. */
export class ForgeError extends Error {
  readonly trouble: ForgeTrouble;
  readonly status: number | undefined;

  constructor(trouble: ForgeTrouble, message: string, status?: number, options?: ErrorOptions) {
    super(message, options);
    this.name = "ForgeError";
    this.trouble = trouble;
    this.status = status;
  }
}
