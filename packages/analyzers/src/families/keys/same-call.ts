import type { Event } from "@afteraction/schema";
import { stepKey } from "./call-key.ts";

/** The file that a call names; nothing where it names none, or the log does not say. */
const pathOf = ({ inputs = [] }: Event): string | undefined => inputs.find(([kind]) => kind === "path")?.[1];

/** Whether two calls are one call made twice, as far as the log tells: same tool, operation and file. */
export function isSameCall(left: Event, right: Event): boolean {
  if (stepKey(left) !== stepKey(right)) return false;
  const [path, other] = [pathOf(left), pathOf(right)];
  return path === undefined || other === undefined || path === other;
}

/** Key and class of a failed call as text: joined by a line break, which neither holds. */
export const failureOf = (event: Event): string => `${stepKey(event)}\n${JSON.stringify(event.errorClass ?? "OTHER")}`;

/** Key and class of `failureOf`. */
export function decodeFailure(failure: string): { readonly key: string; readonly errorClass: string } {
  const [key, errorClass] = failure.split("\n") as [string, string];
  return { key, errorClass: JSON.parse(errorClass) as string };
}
