import { createHash } from "node:crypto";

/** A session's stand-in in what is committed: enough to tell two apart, nothing of its id. */
export const pseudonym = (session: string): string =>
  `s-${createHash("sha256").update(session).digest("hex").slice(0, 8)}`;

/** An example `session@time#call` with its session's pseudonym; as it is when it has another form. */
export function pseudonymousExample(example: string): string {
  const [, session, rest] = /^(.*)(@[^@#]*#.*)$/s.exec(example) ?? [];
  return session === undefined ? example : `${pseudonym(session)}${rest}`;
}
