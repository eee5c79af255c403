import { UserError } from "@afteraction/schema";
import { systemReason } from "./system-reason.ts";

/** An input that was named and cannot be read: wrong usage (exit code 2) when it is not there, else a failure. */
export function inputError(input: string, cause: unknown): UserError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return new UserError({
    code: "input-unreadable",
    message: `cannot read ${input}: ${systemReason(cause)}`,
    hint: "Expected a log file, a folder of logs or a glob.",
    exitCode: code === "ENOENT" || code === "ENOTDIR" ? 2 : 1,
    cause,
  });
}
