/** Effects put into a world on purpose. Tools are named as in `toolNames`. */
export interface Plan {
  readonly tools: readonly ToolPlan[];
  /** Calls of `tool` right after `before` succeed more or less often: logits. */
  readonly contexts: readonly { readonly before: string; readonly tool: string; readonly logit: number }[];
  /** After a failure of `tool`, doing `by` first makes its next call succeed more often: logits. */
  readonly recoveries: readonly { readonly tool: string; readonly by: string; readonly logit: number }[];
  /** After the first two, the third follows with this extra probability. */
  readonly workflows: readonly { readonly sequence: readonly [string, string, string]; readonly extra: number }[];
  /** Commands that always fail. */
  readonly commands: readonly CommandPlan[];
}

/** A command that always fails with the same unknown flag. */
export interface CommandPlan {
  readonly operation: string;
  readonly flag: string;
  /** Met in this share of sessions … */
  readonly sessions: number;
  /** … of this first part of the time; 1 when absent. Afterwards it is mended. */
  readonly until?: number;
}

export interface ToolPlan {
  readonly tool: string;
  /** Used this many times as often as the others. */
  readonly weight?: number;
  /** Added to the tool's success, in logits. */
  readonly logit?: number;
  /** Its calls take this many times as long. */
  readonly slower?: number;
  /** Calls refused before they ran, against the base rate. */
  readonly refusals?: number;
  /** Every failure has this class (otherwise a mixture of generic ones). */
  readonly errorClass?: string;
}

export const nothing: Plan = { tools: [], contexts: [], recoveries: [], workflows: [], commands: [] };

/**
 * The two planted worlds. They are two because a tool that takes most of the time would push the merely slower
 * one below a tenth of all tool time. The pairs of planted contexts are used twice as often as other tools, so that one
 * in a hundred calls is exposed (in real logs the common pairs are several in a hundred): rarer ones need more sessions.
 */
export const planted: Plan = {
  ...nothing,
  tools: [
    { tool: "t01", slower: 2, weight: 1.5 },
    { tool: "t03", refusals: 2.5 },
    { tool: "t04", logit: -1.2, errorClass: "NONZERO_EXIT" },
    ...["t06", "t07", "t08", "t09", "t10"].map((tool) => ({ tool, weight: 2 })),
    { tool: "t11", logit: -1.2, weight: 2 },
  ],
  contexts: [
    { before: "t06", tool: "t07", logit: -1.8 },
    { before: "t08", tool: "t09", logit: -1 },
    { before: "t10", tool: "t11", logit: 1.5 },
  ],
  recoveries: [{ tool: "t04", by: "t05", logit: 2 }],
  commands: [{ operation: "foo", flag: "--bar", sessions: 0.25 }],
};

export const plantedOrder: Plan = {
  ...nothing,
  // Median 800 ms × 7.5 = 6 s: 64 % of its calls take longer than 4 s.
  tools: [{ tool: "t02", slower: 7.5 }],
  workflows: [
    { sequence: ["t01", "t12", "t05"], extra: 0.4 },
    { sequence: ["t03", "t10", "t08"], extra: 0.15 },
  ],
};
