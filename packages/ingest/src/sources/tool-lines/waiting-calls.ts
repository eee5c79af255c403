import type { OpenCall } from "../../open-calls.ts";

/** Calls without an id that wait for their result. */
export interface WaitingCalls {
  add(call: OpenCall): void;
  /**
   * Takes the call that a result answers: the first with this tool and input, else the first with this tool, since a
   * plugin may rewrite the input on its way.
   */
  take(tool: string, input: unknown): OpenCall | undefined;
}

const keyOf = (tool: string, input: unknown): string => JSON.stringify([tool, input ?? null]);

function addTo(groups: Map<string, Set<OpenCall>>, key: string, call: OpenCall): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, new Set([call]));
  else known.add(call);
}

/** First come, first served; each step in constant time, however many calls wait. */
export function waitingCalls(): WaitingCalls {
  const byCall = new Map<string, Set<OpenCall>>();
  const byTool = new Map<string, Set<OpenCall>>();
  return {
    add(call) {
      addTo(byCall, keyOf(call.tool, call.input), call);
      addTo(byTool, call.tool, call);
    },
    take(tool, input) {
      const [same] = byCall.get(keyOf(tool, input)) ?? [];
      const [first] = byTool.get(tool) ?? [];
      const call = same ?? first;
      if (call === undefined) return undefined;
      byCall.get(keyOf(call.tool, call.input))?.delete(call);
      byTool.get(tool)?.delete(call);
      return call;
    },
  };
}
