import type { Event } from "@afteraction/schema";

type DeniedBy = NonNullable<Event["deniedBy"]>;

/** How refusals begin, at offset 0: outputs often quote these words further in. */
const openings: readonly (readonly [RegExp, DeniedBy])[] = [
  [/^The user doesn't want to (?:proceed|take this action)/, "user"],
  [/^User rejected tool use/, "user"],
  [/^User chose to stay in plan mode/, "user"],
  [/^Permission for this action was denied by the Claude Code auto mode classifier/, "classifier"],
  [/^Permission to use [^\n]{1,300}? has been denied/, "rule"],
  [/^Permission for this tool use was denied/, "unknown"],
  [/^This command requires approval/, "rule"],
  [/^Claude requested permissions? to /, "rule"],
  [/^(?:PreToolUse|PermissionRequest):[^\n]{1,120}? hook (?:blocking )?error/, "hook"],
  [/^Hook PreToolUse:[^\n]{1,120}? denied this tool/, "hook"],
  [/^\w+ operation blocked by hook/, "hook"],
];

const kinds: readonly (readonly [RegExp, DeniedBy])[] = [
  [/^user-/, "user"],
  [/rule/, "rule"],
  [/^automode-/, "classifier"],
  [/hook/, "hook"],
];

/** Who refused, if the text of the result is a refusal. */
export const denialInText = (text: string): DeniedBy | undefined =>
  openings.find(([opening]) => opening.test(text))?.[1];

/**
 * Who refused, by the transcript's `toolDenialKind`. `user-rejected` also stands for Esc and for prompts that nobody
 * could answer.
 */
export const denialOfKind = (kind: string): DeniedBy => kinds.find(([pattern]) => pattern.test(kind))?.[1] ?? "unknown";
