import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { entry } from "../../pipeline/src/entry.fixture.ts";
import { temporaryFolder } from "../../pipeline/src/temporary-folder.fixture.ts";
import { testIo } from "./io.fixture.ts";
import type { Io } from "./io.ts";
import { runCommand } from "./run-command.ts";
import { snoozeEnd } from "./review-snooze.ts";

const ids = ["0", "1", "2"].map((digit) => digit.repeat(16)) as [string, string, string];
const fileOf = (id: string) => `learnings/ledger/slow--tool${id[0]}--${id.slice(0, 8)}.json`;

/** Three learnings, the first worth most. */
function ledger(): string {
  const files = ids.map((id, i) => {
    const benefit = { secondsPerWeek: 900 - 100 * i, failuresPerWeek: 0 };
    return [fileOf(id), JSON.stringify(entry({ id, benefit, pattern: `slow:Tool${id[0]}` }))] as const;
  });
  return realpathSync(temporaryFolder(Object.fromEntries(files)));
}

const read = (root: string, id: string) => JSON.parse(readFileSync(join(root, fileOf(id)), "utf8"));
const statuses = (root: string) => ids.map((id) => read(root, id).status);

async function call(cwd: string, argv: readonly string[], over: Partial<Io> = {}) {
  const { io, written } = testIo(cwd, over);
  const code = await runCommand(["review", ...argv], io);
  return { code, ...written };
}

/** A person at a terminal who types these keys, and what they see. */
async function typing(cwd: string, keys: string, columns = 80) {
  const raw: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (isRaw: boolean) => raw.push(isRaw) });
  let screen = "";
  const stdout = { isTTY: true, columns, write: (text: string) => (screen += text) };
  stdin.write(keys);
  const code = await runCommand(["review"], testIo(cwd, { stdin, stdout, env: { NO_COLOR: "1" } }).io);
  return { code, screen, raw };
}

describe("review without a terminal", () => {
  it("says that there is nothing to review", async () => {
    const { code, stdout } = await call(realpathSync(temporaryFolder()), []);
    expect([code, stdout]).toEqual([0, "No learnings in learnings/ledger yet: afteraction analyze writes them.\n"]);
  });

  it("ends with 2 and directions when learnings wait", async () => {
    const { code, stdout, stderr } = await call(ledger(), []);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^afteraction: 3 learnings wait for review.*--accept ID[^\n]+\n$/);
  });

  it("lists what waits, most worth first, and with --all what was judged", async () => {
    const root = ledger();
    await call(root, ["--reject", "slow:Tool0"]);
    const listed = async (...argv: string[]) =>
      (await call(root, ["--list", ...argv])).stdout.split("\n").map((line) => line.slice(0, 8));
    expect(await listed()).toEqual(["11111111", "22222222", ""]);
    expect(await listed("--all")).toEqual(["11111111", "22222222", "00000000", ""]);
  });

  it("judges what is named, each with its reason", async () => {
    const root = ledger();
    const argv = [
      "--accept",
      "0000",
      "--reject",
      "slow:Tool1",
      "--snooze",
      "2222",
      "--for",
      "30d",
      "--reason",
      "as agreed",
    ];
    const { code, stdout } = await call(root, argv);
    expect(code).toBe(0);
    expect(stdout).toContain("Snoozed until 2026-09-20: slow:Tool2 (22222222)\n");
    expect(statuses(root)).toEqual(["active", "rejected", "snoozed"]);
    expect(read(root, ids[2])).toMatchObject({ snoozedUntil: "2026-09-20", reason: "as agreed" });
    expect(read(root, ids[0]).judged.at).toBe("2026-08-21T10:00:00.000Z");
  });

  it.each<[string[], string]>([
    [["--reject", "0000", "9999"], 'no learning "9999"'],
    [["--reject", "0000", "--for", "30d"], "--for belongs to a verdict"],
    [["--snooze", "0000", "--for", "soon"], '"soon" is no time to snooze'],
    [["--snooze", "0000", "--until", "2026-02-30"], '"2026-02-30" is no time to snooze'],
    [["--snooze", "0000", "--until", "2026-08-21"], "would end at once"],
    [["--snooze", "0000", "--for", "1d", "--until", "2026-12-24"], "--for and --until do not go together"],
    [["--reason", "because"], "--reason belongs to a verdict"],
    [["--list", "--accept", "0000"], "--list and a verdict do not go together"],
  ])("ends with 2 for %j and changes no file", async (argv, says) => {
    const root = ledger();
    const { code, stderr } = await call(root, argv);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(statuses(root)).toEqual(["active", "active", "active"]);
  });

  it("switches the hints of a learning off and on", async () => {
    const root = ledger();
    await call(root, ["--mute", "0000"]);
    expect(read(root, ids[0]).hint).toBe(false);
    await call(root, ["--unmute", "0000"]);
    expect(read(root, ids[0])).not.toHaveProperty("hint");
  });
});

describe("review at a terminal", () => {
  it("changes nothing for who only looks, and gives the terminal back", async () => {
    const root = ledger();
    const { code, screen, raw } = await typing(root, "e x q");
    expect([code, raw]).toEqual([0, [true, false]]);
    expect(screen).toContain("Why this confidence");
    expect(screen).toContain("0 accepted, 0 rejected, 0 snoozed.\n3 left.");
    expect(statuses(root)).toEqual(["active", "active", "active"]);
    expect(read(root, ids[0])).not.toHaveProperty("judged");
  });

  it("shows position, sentence, plot, evidence and examples", async () => {
    const { screen } = await typing(ledger(), "q");
    for (const part of ["1 of 3", "takes a median of 6.8 s", "├─", "0.85, high", "48 calls in 19 sessions", "s1@2026"])
      expect(screen).toContain(part);
  });

  it("accepts, rejects with a reason, and snoozes", async () => {
    const root = ledger();
    const { screen } = await typing(root, "arwe cachx\u007fe it\rs30d\rq");
    expect(statuses(root)).toEqual(["active", "rejected", "snoozed"]);
    expect(read(root, ids[0]).judged).toBeDefined();
    expect(read(root, ids[1]).reason).toBe("we cache it");
    expect(read(root, ids[2]).snoozedUntil).toBe("2026-09-20");
    expect(screen).toContain("1 accepted, 1 rejected, 1 snoozed.\n0 left.");
  });

  it("skips without a verdict, and meets it again the next time", async () => {
    const root = ledger();
    await typing(root, "  aq");
    expect(ids.map((id) => read(root, id).judged !== undefined)).toEqual([false, false, true]);
    expect((await typing(root, "q")).screen).toContain("1 of 2");
  });

  it("takes verdicts back, the last one first, byte for byte", async () => {
    const root = ledger();
    const before = ids.map((id) => readFileSync(join(root, fileOf(id)), "utf8"));
    const { screen } = await typing(root, "ar\ruu u q");
    expect(ids.map((id) => readFileSync(join(root, fileOf(id)), "utf8"))).toEqual(before);
    expect(screen).toContain("nothing to undo");
  });

  it("keeps what was decided when it is left with Ctrl-C, even while a reason is typed", async () => {
    const root = ledger();
    const { code } = await typing(root, "arhalf a reas\u0003");
    expect(code).toBe(0);
    expect(statuses(root)).toEqual(["active", "active", "active"]);
    expect(ids.map((id) => read(root, id).judged !== undefined)).toEqual([true, false, false]);
    expect(readdirSync(join(root, "learnings/ledger")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("goes back on Escape, and asks again after a wrong date", async () => {
    const root = ledger();
    const { screen } = await typing(root, "s3x\rs2w\rq");
    expect(screen).toContain('"3x" is no time to snooze');
    expect(read(root, ids[0]).snoozedUntil).toBe("2026-09-04");
  });

  it("says what is wrong with a file that somebody damaged meanwhile, and goes on", async () => {
    const root = ledger();
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => true });
    let screen = "";
    const write = (text: string) => {
      if (screen === "") writeFileSync(join(root, fileOf(ids[0])), "{");
      screen += text;
      if (text.includes("1 of 3")) stdin.write("a aq");
    };
    await runCommand(["review"], testIo(root, { stdin, stdout: { isTTY: true, columns: 80, write } }).io);
    expect(screen).toContain("no file of the learning 0000000000000000");
    expect(read(root, ids[1]).judged).toBeDefined();
  });

  it.each([40, 80])("stays within %d columns, but for what is copied whole", async (columns) => {
    const { screen } = await typing(ledger(), "q", columns);
    const long = screen.split("\n").filter((line) => line.trimEnd().length > columns);
    expect(long.filter((line) => !line.includes("@"))).toEqual([]);
  });
});

describe("snoozeEnd", () => {
  const now = Date.UTC(2026, 11, 31, 23, 59);

  it.each([
    ["1d", "2027-01-01"],
    [" 2w ", "2027-01-14"],
    ["2027-02-28", "2027-02-28"],
  ])("reads %j as %s", (text, end) => {
    expect(snoozeEnd(text, now)).toBe(end);
  });

  it.each(["", "0d", "-1d", "1y", "2026-12-31", "2027-13-01", "tomorrow"])("refuses %j", (text) => {
    expect(() => snoozeEnd(text, now)).toThrow();
  });
});

describe("explain", () => {
  it("shows the verdict and its reason", async () => {
    const root = ledger();
    await call(root, ["--reject", "0000", "--reason", "ours is cached"]);
    const { io, written } = testIo(root);
    await runCommand(["explain", "0000"], io);
    expect(written.stdout).toMatch(
      /Verdict +rejected on 2026-08-21 at confidence 0\.85 in 19 sessions: ours\s+is cached/,
    );
    expect(existsSync(join(root, ".afteraction"))).toBe(false);
  });
});
