import type { Subject } from "@afteraction/schema";
import fc from "fast-check";

/** Names as logs may hold them: usual, hostile, empty-looking. */
const name = fc.oneof(
  fc.constantFrom(
    "Read",
    "Bash",
    "__proto__",
    "constructor",
    "../../etc/passwd",
    "`x`",
    "<!-- x -->",
    "a\nb",
    "\u202e",
  ),
  fc.string({ minLength: 1, maxLength: 120 }),
);

const sequence = fc.array(name, { minLength: 3, maxLength: 7 });

/** Any subject, with any keys. */
export const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ sequence }),
  fc.record(
    {
      tool: name,
      operation: name,
      quality: fc.constantFrom("measured" as const, "elapsed" as const),
      errorClass: name,
      reason: name,
      by: name,
      before: name,
      user: name,
      flag: name,
      script: name,
    },
    { requiredKeys: ["tool"] },
  ),
);
