import { inputSchema, slotValueSchema } from "@afteraction/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeCall } from "./describe.ts";

const cwd = "/home/someone/project";
const shell = (command: string) => describeCall("Bash", { command }, cwd);
const inputs = (command: string) => (shell(command).inputs ?? []).map((each) => each.join(" "));

describe("describeCall for a shell", () => {
  it("says nothing when there is no plain name", () => {
    for (const command of ["", "   ", '"$CMD" x', "FOO=1", "# a remark", "$(cat f)"])
      expect(shell(command).operation).toBeUndefined();
    expect(describeCall("Bash", undefined)).toEqual({});
    expect(describeCall("Bash", { command: 3 })).toEqual({});
  });

  it.each([
    ["cd x && FOO=1 timeout 60 npm test -- y 2>&1 | tail -5", "npm test"],
    ["npm run test", "npm test"],
    ["npm run build", "npm run build"],
    ["npm --prefix web run build", "npm run build"],
    ["npm i lodash", "npm install"],
    ["pnpm build", "pnpm run build"],
    ["pnpm --filter web run build", "pnpm run build"],
    ["pnpm install", "pnpm install"],
    ["yarn test:unit", "yarn run test:unit"],
    ["yarn workspace web build", "yarn run build"],
    ["bun test", "bun test"],
    ["bun run test", "bun run test"],
    ["bun run src/main.ts", "bun"],
    ["npx tsc --noEmit", "tsc"],
    ["npx -y @biomejs/biome@1.9.0 check .", "biome check"],
    ["pnpm exec tsc", "tsc"],
    ["pnpm dlx create-next-app", "create-next-app"],
    ["uv run pytest -q", "pytest"],
    ["uv --directory api run pytest", "pytest"],
    ["uv pip install x", "uv pip install"],
    ["poetry run mypy .", "mypy"],
    ["bundle exec rails db:migrate", "rails db:migrate"],
    ["python -m pytest tests", "pytest"],
    ["python3 -m pip install x", "pip install"],
    ["python foo.py", "python"],
    ["python manage.py migrate", "manage.py migrate"],
    ["php artisan migrate", "artisan migrate"],
    ["./scripts/x.sh a", "./scripts/x.sh"],
    ["bash scripts/x.sh", "./scripts/x.sh"],
    ["/usr/bin/python3 x.py", "python3"],
    [".venv/bin/pytest", "pytest"],
    ["node_modules/.bin/tsc -p .", "tsc"],
    ["./gradlew build", "./gradlew build"],
    ["git -C sub commit -m 'x y'", "git commit"],
    ["git stash pop", "git stash pop"],
    ["gh pr view 12", "gh pr view"],
    ["gh api repos/a/b", "gh api"],
    ["docker compose -f a.yml up -d", "docker compose up"],
    ["docker compose up -d", "docker compose up"],
    ["kubectl -n x get pods", "kubectl get"],
    ["go mod tidy", "go mod tidy"],
    ["cargo +nightly test", "cargo test"],
    ["mise run lint", "mise run lint"],
    ["make -C sub all", "make all"],
    ["terraform plan", "terraform plan"],
    ["nix develop --command go build", "go build"],
    ["sudo -u root systemctl restart x", "systemctl restart"],
    ["bash -lc 'cd a && npm test'", "npm test"],
    ["timeout 60 bash -c 'npm test'", "npm test"],
    ["find . -name x | xargs -n 1 grep y", "find"],
    ["env FOO=1 BAR=2 node x.js", "node"],
  ])("%s is %s", (command, operation) => expect(shell(command).operation).toBe(operation));

  it.each([
    ["git add a && git commit -m x", "git commit", "the last of a list"],
    ["npm run build && ls dist", "npm run build", "what does more than look around"],
    ["npm test; echo $?", "npm test", "not what is only said"],
    ["npm test || true", "npm test", "not what runs after a failure"],
    ["python3 a.py 2>/dev/null || python a.py", "python3", "not what runs after a failure"],
    ["npm run dev & sleep 5; curl localhost:3", "curl", "not what runs in the background"],
    ["sleep 5", "sleep", "unless nothing else is there"],
    ["npm run dev &", "npm run dev", "unless nothing else is there"],
    ["cat a | grep b | head", "cat", "the first of a pipeline"],
    ["echo x | node a.js", "node", "the heaviest of a pipeline"],
    ["for f in a b; do npx tsc -p $f; done", "tsc", "what a loop repeats"],
    ["if [ -f x ]; then npm test; fi", "npm test", "what a condition guards"],
  ])("of %s takes %s: %s", (command, operation) => expect(shell(command).operation).toBe(operation));

  it("drops an operation outside the closed character set, or a long one", () => {
    expect(shell("'./scripts/a(b).sh'").operation).toBeUndefined();
    expect(shell(`./${"a".repeat(70)}`).operation).toBeUndefined();
    expect(shell("git 'commit now'").operation).toBe("git");
  });

  it("gives the inputs of all commands of the line, in order, once each", () => {
    expect(inputs("cd api && rg --type tsx -n foo && rg -ttsx bar")).toEqual([
      "command cd",
      "command rg",
      "type tsx",
      "flag --type",
      "flag -n",
      "flag -ttsx",
    ]);
    expect(inputs("npm run test:unit -- --watch=false")).toEqual([
      "command npm",
      "manager npm",
      "script test:unit",
      "flag --watch",
    ]);
    expect(inputs("timeout 60 npx eslint --ext .ts src")).toEqual([
      "command timeout",
      "command npx",
      "command eslint",
      "flag --ext",
    ]);
    expect(inputs("python3 -m pytest -q")).toContain("module pytest");
    expect(inputs("python3 -c 'import numpy; from PIL import Image'")).toEqual(
      expect.arrayContaining(["module numpy", "module PIL"]),
    );
  });

  it("takes clusters of short flags apart only where GNU and BSD differ", () => {
    expect(inputs("grep -oP x a")).toEqual(["command grep", "flag -o", "flag -P"]);
    expect(inputs("git commit -am x")).toContain("flag -am");
    expect(inputs("head -n5 a")).toContain("flag -n");
  });

  it("keeps no values: neither of flags nor of assignments, nor what is said", () => {
    const given = inputs('TOKEN=abc curl --header="X: y" https://example.org -d @secret.json; echo --- "--not a flag"');
    expect(given).toEqual(["command curl", "flag --header", "flag -d", "command echo"]);
  });

  it("stops at 24 inputs", () => {
    const command = Array.from({ length: 40 }, (_, index) => `--flag-${index}`).join(" ");
    expect(shell(`tool ${command}`).inputs).toHaveLength(24);
  });

  it("reads the shells of other agents", () => {
    expect(describeCall("exec_command", { cmd: "npm test" }).operation).toBe("npm test");
    expect(describeCall("shell", { command: ["bash", "-lc", "npm test"] }).operation).toBe("npm test");
    expect(describeCall("shell", { command: ["git", "commit", "-m", "it's"] }).operation).toBe("git commit");
    expect(describeCall("run_terminal_command", { command: "cargo test" }).operation).toBe("cargo test");
    expect(describeCall("PowerShell", { command: "Get-ChildItem -Path x" }).operation).toBe("Get-ChildItem");
  });

  it("never throws, and keeps to the closed character set, whatever the text", () => {
    const piece = fc.constantFrom(
      "$(",
      ")",
      "`",
      "'",
      '"',
      "<<A",
      "{",
      "}",
      "&&",
      "|",
      ";",
      "npm",
      "run",
      "--x",
      "__proto__",
      "\n",
      "if",
      "case",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" ")),
    );
    fc.assert(
      fc.property(text, (command) => {
        const { operation = "x", inputs: given = [] } = shell(command);
        for (const word of operation.split(" ")) expect(slotValueSchema.safeParse(word).success).toBe(true);
        for (const each of given) expect(inputSchema.safeParse(each).success).toBe(true);
      }),
    );
    for (const hostile of ["(".repeat(9000), "$(".repeat(4000), "{a,".repeat(3000)])
      expect(() => shell(hostile)).not.toThrow();
  });
});

describe("describeCall for other tools", () => {
  it("says nothing of tools whose name says it all", () => {
    expect(describeCall("mcp__server__tool", { a: 1 })).toEqual({});
    expect(describeCall("TodoWrite", { todos: [] })).toEqual({});
    expect(describeCall("Read", null)).toEqual({});
  });

  it("names a file by its kind and its path from the working folder", () => {
    const path = { file_path: `${cwd}/src/Main.TS` };
    expect(describeCall("Read", path, cwd)).toEqual({ operation: "*.ts", inputs: [["path", "src/Main.TS"]] });
    expect(describeCall("Edit", { file_path: "C:\\p\\a.py" }, "c:\\p")).toEqual({
      operation: "*.py",
      inputs: [["path", "a.py"]],
    });
    expect(describeCall("NotebookEdit", { notebook_path: `${cwd}/a.ipynb` }, cwd).operation).toBe("*.ipynb");
  });

  it("keeps paths outside the working folder to itself, and kinds that are none", () => {
    expect(describeCall("Read", { file_path: "/etc/passwd" }, cwd)).toEqual({});
    expect(describeCall("Read", { file_path: "/home/someone/projects/a.ts" }, cwd)).toEqual({ operation: "*.ts" });
    expect(describeCall("Read", { file_path: `${cwd}/../a.ts` }, cwd)).toEqual({ operation: "*.ts" });
    expect(describeCall("Read", { file_path: `${cwd}/Makefile` }, cwd)).toEqual({ inputs: [["path", "Makefile"]] });
    expect(describeCall("Read", { file_path: `${cwd}/app/(home)/a.tsx` }, cwd)).toEqual({ operation: "*.tsx" });
    expect(describeCall("Read", { file_path: `${cwd}/.env` }, cwd).operation).toBeUndefined();
  });

  it("gives searches their folder and type, skills, agents and pages their names", () => {
    expect(describeCall("Grep", { pattern: "x", path: `${cwd}/src/`, type: "tsx" }, cwd).inputs).toEqual([
      ["path", "src"],
      ["type", "tsx"],
    ]);
    expect(describeCall("Skill", { skill: "pdf" }).inputs).toEqual([["skill", "pdf"]]);
    expect(describeCall("Agent", { subagent_type: "Explore", prompt: "x" }).inputs).toEqual([["agent", "Explore"]]);
    expect(describeCall("WebFetch", { url: "https://user:x@Example.org:8080/a?b" }).inputs).toEqual([
      ["host", "example.org"],
    ]);
    expect(describeCall("WebFetch", { url: "not a url" })).toEqual({});
  });
});
