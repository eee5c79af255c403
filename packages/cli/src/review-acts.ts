import { judge, type ReviewAct, takeBack } from "@afteraction/pipeline";
import type { LedgerEntry } from "@afteraction/schema";
import { ask } from "./review-ask.ts";
import type { KeyPress } from "./review-keys.ts";
import { fullScreen } from "./review-screen.ts";
import { snoozeEnd } from "./review-snooze.ts";
import { type Desk, type State, timeOf, withEntry } from "./review-state.ts";

type Act = (state: State, entry: LedgerEntry, desk: Desk) => State | Promise<State>;

const accept: Act = (state, entry, desk) => decided({ kind: "accept" }, "accepted", { state, entry, desk });

const reject: Act = async (state, entry, desk) => {
  const answer = await ask("reject\nWhy? (Enter: no reason; Escape: back) ", desk.keys, desk.io.stdout);
  if (answer === "leave") return { ...state, isOver: true };
  if (answer === "back") return state;
  return decided({ kind: "reject", reason: answer.text }, "Rejected.", { state, entry, desk });
};

const snooze: Act = async (state, entry, desk) => {
  const question = "snooze\nUntil? (30d, 2w or a date; Enter: until the evidence changes; Escape: back) ";
  const answer = await ask(question, desk.keys, desk.io.stdout);
  if (answer === "leave") return { ...state, isOver: true };
  if (answer === "back") return state;
  if (answer.text === "")
    return decided({ kind: "snooze" }, "Snoozed until the evidence changes.", { state, entry, desk });
  const until = snoozeEnd(answer.text, desk.io.now());
  return decided({ kind: "snooze", until }, `Snoozed until ${until}.`, { state, entry, desk });
};

const skip: Act = (state, _, { io }) => {
  io.stdout.write("skipped\n");
  return { ...state, at: state.at + 1, isShown: false };
};

const explain: Act = (state, entry, { io }) => {
  io.stdout.write(fullScreen(entry, io));
  return state;
};

const hints: Act = async (state, entry, desk) => {
  const kind = entry.hint === false ? "unmute" : "mute";
  const judgement = await judge(entry.id, { kind }, timeOf(desk), desk.place);
  desk.io.stdout.write(kind === "mute" ? "hints off for this one\n" : "hints on for this one\n");
  return withEntry(judgement.entry, state);
};

const acts: ReadonlyMap<string, Act> = new Map([
  ["a", accept],
  ["r", reject],
  ["s", snooze],
  ["space", skip],
  ["e", explain],
  ["h", hints],
]);

/** What a key does. A key that means nothing does nothing. */
export async function actOf({ name }: KeyPress, state: State, desk: Desk): Promise<State> {
  const entry = state.entries[state.at];
  if (name === "q" || (entry === undefined && name === "return")) return { ...state, isOver: true };
  if (name === "u") return undone(state, desk);
  const act = acts.get(name);
  if (entry !== undefined && act !== undefined) return act(state, entry, desk);
  desk.io.stdout.write("\n");
  return state;
}

/** Writes the verdict, and goes on to the next learning. */
async function decided(
  verdict: ReviewAct,
  said: string,
  { state, entry, desk }: { readonly state: State; readonly entry: LedgerEntry; readonly desk: Desk },
): Promise<State> {
  const judgement = await judge(entry.id, verdict, timeOf(desk), desk.place);
  desk.io.stdout.write(`${said}\n`);
  const done = [...state.done, { at: state.at, judgement }];
  return { ...withEntry(judgement.entry, state), at: state.at + 1, done, isShown: false };
}

async function undone(state: State, desk: Desk): Promise<State> {
  const last = state.done.at(-1);
  desk.io.stdout.write(last === undefined ? "nothing to undo\n" : "undo\n");
  if (last === undefined) return state;
  const entry = await takeBack(last.judgement, desk.place);
  return { ...withEntry(entry, { ...state, at: last.at }), done: state.done.slice(0, -1), isShown: false };
}
