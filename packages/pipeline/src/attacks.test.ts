import { identityOf } from "@afteraction/learnings";
import { errorClasses, type LedgerEntry } from "@afteraction/schema";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apply } from "./apply.ts";
import { attackHookLog, attackLog, channels, type Planted } from "./attack-log.fixture.ts";
import { attackSnapshot, type Forged } from "./attack-snapshot.fixture.ts";
import { registry } from "./registry.ts";
import { run } from "./run.ts";
import { quietLog } from "./snapshot-log.fixture.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

interface NameAttack {
  readonly kind: string;
  readonly payload: string;
  /** What must not come through; the payload, unless parts of it are innocent names. */
  readonly traces?: readonly string[];
  readonly channels?: readonly string[];
  /** The reason with which the report counts it. */
  readonly reported: string;
}

interface LedgerAttack {
  readonly kind: string;
  readonly patch: Partial<LedgerEntry>;
  readonly keepId?: boolean;
  /** The reason that the report or a warning gives; absent where the forged field is never told. */
  readonly reported?: string;
}

const repository = join(import.meta.dirname, "../../..");
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(repository, "test-fixtures/attacks", name), "utf8"));
const names = fixture("names.json") as readonly NameAttack[];
const forgeries = fixture("ledger.json") as readonly LedgerAttack[];

const config = JSON.stringify({
  logs: ["logs"],
  context: {
    targets: [
      { id: "claude-md", budget: 65_536 },
      { id: "agents-md", budget: 65_536 },
      { id: "rules" },
      { id: "skill" },
    ],
  },
});

const agentsRead = /^(?:CLAUDE\.md|AGENTS\.md|\.claude\/.*\.md|learnings\/tool_learnings\.json)$/;

/** Everything that agents may read after a run over the given files, as one text, and what the run says of the rest. */
async function contextAfter(files: Readonly<Record<string, string>>) {
  const root = realpathSync(
    temporaryFolder({ "afteraction.config.json": config, "package.json": '{ "scripts": { "test": "x" } }', ...files }),
  );
  const { plan, report, warnings } = await run({ root, cwd: root, env: {}, paths: [] });
  await apply(plan);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => agentsRead.test(path));
  const text = paths.toSorted().map((path) => readFileSync(join(root, path), "utf8"));
  const evicted = (report.context ?? []).flatMap((row) => row.evicted.map(({ reason }) => reason));
  const reasons = [...report.data.withheld.map(({ reason }) => reason), ...evicted, ...warnings];
  return { root, reasons, paths, text: text.join("\n") };
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z][a-z'-]*/g) ?? [];

/** Every word that the product itself can say, outside of names. */
const vocabulary = new Set(
  [
    ...errorClasses.flatMap(({ says, saysOfAll = "", mend }) => [says, saysOfAll, mend]),
    ...registry.analyzers.flatMap(({ claims }) =>
      Object.values(claims as Record<string, object>).flatMap((words) => Object.values(words) as string[]),
    ),
    "measured in the tool logs a workflow generated to change line edit its learning's status ledger in afteraction",
    "name description metadata generator paths learning begin end runs this order as sessions here did for work that begins with",
    "under over ms min s h",
  ].flatMap((text) => wordsIn(text.replaceAll(/[{}[\]|]/g, " "))),
);

/** The lines for agents, without what stands in code spans. */
const spoken = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => line.replaceAll(/`[^`]*`/g, ""));

/** Fails when anything but our words, numbers and closed names is there. */
function expectOnlyOurs(text: string): void {
  expect(text.replaceAll(/[\n\u0020-\u007e→–×]/g, "")).toBe("");
  expect(
    spoken(text)
      .flatMap(wordsIn)
      .filter((word) => !vocabulary.has(word)),
  ).toEqual([]);
  expect(text.match(/<!--|-->/g) ?? []).toHaveLength(4 * (text.match(/afteraction:begin/g) ?? []).length);
}

const controls: readonly Planted[] = channels
  .filter(({ control }) => control !== "")
  .map(({ id, control }) => ({ channel: id, name: control }));
const snapshots: readonly [string, (name: string) => Forged][] = [
  ["operation", (name) => ({ operation: name })],
  ["tool", (name) => ({ tool: name })],
  [
    "slot",
    (name) => ({
      operation: "frob",
      errorClass: "UNKNOWN_FLAG",
      slots: { command: "frob", flag: name },
      inputs: [
        ["command", "frob"],
        ["flag", name],
      ],
    }),
  ],
  ["class", (name) => ({ operation: "frob", errorClass: name })],
];

const log = (...planted: readonly Planted[]): string => attackLog([...controls, ...planted]);
const open = await contextAfter({
  "logs/a.jsonl": log(),
  "logs/h.jsonl": attackHookLog(controls),
  "logs/b.jsonl": attackSnapshot({ operation: "frob it" }),
});

describe("a name in a log", () => {
  it("gets into context by every channel when it is harmless", () => {
    const told = [...controls.map(({ name }) => name), "frob it"];
    expect(told.filter((name) => !open.text.includes(`\`${name}\``))).toEqual([]);
    expectOnlyOurs(open.text);
  });

  it.each(names)("$kind: $payload does not", async ({ payload, reported, traces = [payload], channels: some }) => {
    const isOpen = (id: string): boolean => some?.includes(id) ?? true;
    const planted = channels.filter(({ id }) => isOpen(id)).map(({ id }) => ({ channel: id, name: payload }));
    const forged = snapshots
      .filter(() => isOpen("operation"))
      .map(([id, forgery]) => [`logs/${id}.jsonl`, attackSnapshot(forgery(payload))]);
    const { text, reasons } = await contextAfter({
      "logs/a.jsonl": log(...planted),
      "logs/h.jsonl": attackHookLog(planted),
      ...Object.fromEntries(forged),
    });
    expect(text).toContain("`--colour`");
    expect(reasons).toContain(reported);
    expect(traces.filter((trace) => text.toLowerCase().includes(trace.toLowerCase()))).toEqual([]);
    expectOnlyOurs(text);
  });
});

const learned = readdirSync(join(open.root, "learnings/ledger")).find((name) => name.includes("unknown-flag-ls")) ?? "";
const honest = JSON.parse(readFileSync(join(open.root, "learnings/ledger", learned), "utf8")) as LedgerEntry;
const judged = {
  at: honest.lastSeen,
  confidence: honest.confidence,
  effect: honest.effect,
  estimate: honest.estimate,
  sessions: 12,
};

/** The honest entry with something forged in it; its id is made to fit, as a forger would. */
function forge({ patch, keepId = false }: LedgerAttack): LedgerEntry {
  const subject = patch.claim === "follows" ? patch.subject! : { ...honest.subject, ...patch.subject };
  const metrics = { ...honest.metrics, ...patch.metrics };
  const entry = { ...honest, judged, ...patch, subject, metrics };
  return keepId ? entry : { ...entry, id: identityOf(entry.claim, subject) };
}

const withEntry = (entry: LedgerEntry) =>
  contextAfter({ "logs/a.jsonl": quietLog(), "learnings/ledger/forged.json": JSON.stringify(entry) });

describe("an entry in the ledger", () => {
  it("gets into context when it is honest, without new evidence too", async () => {
    const { text } = await withEntry(honest);
    expect(text).toContain("`ls` does not take the flag `--colour`");
  });

  it("becomes a skill when it is a workflow that a person accepted", async () => {
    const subject = { sequence: ["Grep", "Read", "Edit"] };
    const metrics = { occurrences: 20, sessions: 12, share: 0.8, restShare: 0.1, length: 3 };
    const { paths } = await withEntry(
      forge({ kind: "", patch: { claim: "follows", type: "workflow", subject, metrics } }),
    );
    expect(paths.filter((path) => path.endsWith("SKILL.md"))).toHaveLength(1);
  });

  it.each(forgeries)("does not when it is forged in its $kind: $patch", async (attack) => {
    const { text, reasons } = await withEntry(forge(attack));
    expect(reasons.join("; ")).toContain(attack.reported ?? "");
    expect(text.toLowerCase().replaceAll(/[^a-z]/g, "")).not.toContain("mallory");
    expectOnlyOurs(text);
  });
});

/** The table of docs/attacks.md: attack, payloads, reasons. */
function table(attacks: readonly { readonly kind: string; readonly reported?: string }[]): string[] {
  return [...new Set(attacks.map(({ kind }) => kind))].map((kind) => {
    const reasons = attacks.filter((attack) => attack.kind === kind).map(({ reported }) => reported ?? "");
    return `| ${kind} | ${reasons.length} | ${[...new Set(reasons.map(inWords))].join("; ")} |`;
  });
}

const inWords = (reason: string): string =>
  reason === ""
    ? "replaced by our own words, or never told"
    : reason.replace("Invalid string", "refused by the shape of an entry");

describe("docs/attacks.md", () => {
  it("has at least 60 payloads, and tells what happens to each", () => {
    const page = readFileSync(join(repository, "docs/attacks.md"), "utf8").replaceAll(/ +/g, " ");
    expect(names.length + forgeries.length).toBeGreaterThanOrEqual(60);
    expect([...table(names), ...table(forgeries)].filter((row) => !page.includes(row))).toEqual([]);
  });
});
