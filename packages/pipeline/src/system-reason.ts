import { UnsupportedCompression } from "./decompress.ts";

const reasons = new Map([
  ["ENOENT", "it does not exist"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a folder on the way to it is a file"],
  ["ELOOP", "its links lead in a circle"],
  ["ENOSPC", "the disk is full"],
  ["ENAMETOOLONG", "its name is too long"],
  ["EMFILE", "too many files are open"],
  ["EIO", "the disk reported an error"],
  ["ZSTD_error_prefix_unknown", "the compressed data is damaged"],
  ["GIT_FAILED", "git could not read the object"],
  ["Z_BUF_ERROR", "the compressed data ends too early"],
  ["Z_DATA_ERROR", "the compressed data is damaged"],
]);

/** Why the system refused, in words and without its paths (they can hold a user's name). */
export function systemReason(error: unknown): string {
  if (error instanceof UnsupportedCompression) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons.get(code) ?? (code === "" ? "unknown error" : `the system said ${code}`);
}

/** Whether an error came from the system (and not from a mistake in our code). */
export const isSystemError = (error: unknown): boolean => error instanceof Error && "code" in error;
