import { isGiven } from "../given.ts";
import { anyOf, sequence, startsWith } from "../pattern.ts";
import type { Rule } from "../rule.ts";

const git = { tools: "shell", source: "git" } as const;

/** What git reports. */
export const gitRules: readonly Rule[] = [
  {
    ...git,
    id: "not-a-git-repository",
    errorClass: "NOT_A_GIT_REPOSITORY",
    match: /^(?:fatal|error): not a git repository/i,
    examples: [
      {
        command: "git status",
        text: "Exit code 128\nfatal: not a git repository (or any of the parent directories): .git",
      },
    ],
  },
  {
    ...git,
    id: "pathspec",
    errorClass: "PATHSPEC_NO_MATCH",
    match: startsWith(
      /(?:fatal|error): pathspec /,
      /fatal: (?:bad source|ambiguous argument '[^']*[./][^']*': unknown revision or path not in)/,
      /fatal: path '.{0,200}' does not exist/,
    ),
    examples: [
      { command: "git add a.ts", text: "fatal: pathspec 'a.ts' did not match any files" },
      { command: "git checkout a", text: "error: pathspec 'a' did not match any file(s) known to git" },
    ],
  },
  {
    ...git,
    id: "remote",
    errorClass: "REMOTE_NOT_FOUND",
    programs: ["git", "gh"],
    match: /^(?:remote: (?:Repository )?[Nn]ot [Ff]ound|(?:fatal|ERROR): [Rr]epository .{0,200}not found)/,
    source: "git, GitHub",
    examples: [
      { command: "git clone https://example.org/a", text: "fatal: repository 'https://example.org/a/' not found" },
    ],
  },
  {
    ...git,
    id: "outside-repository",
    errorClass: "PATHSPEC_NO_MATCH",
    programs: ["git"],
    match: /^fatal: .{1,200}(?:is outside repository|no such path in the working tree|exists on disk, but not in)/,
    examples: [{ command: "git add ../a", text: "fatal: ../a: '../a' is outside repository at '/p'" }],
  },
  {
    ...git,
    id: "unknown-revision",
    errorClass: "UNKNOWN_REVISION",
    match: sequence(
      /(?:fatal|error): /i,
      anyOf(
        /ambiguous argument|bad revision|invalid reference|Invalid revision/i,
        /bad object|Not a valid object name|couldn't find remote ref/i,
        /unknown revision|Needed a single revision|Refusing to point/i,
        /invalid upstream|src refspec/i,
      ),
    ),
    examples: [
      {
        command: "git log foo",
        text: "fatal: ambiguous argument 'foo': unknown revision or path not in the working tree.",
      },
    ],
  },
  {
    ...git,
    id: "merge-conflict",
    errorClass: "MERGE_CONFLICT",
    match: startsWith(
      /CONFLICT \(|Automatic merge failed|.{0,60}could not apply [0-9a-f]{6,}/,
      /error: (?:Merging is not possible|.{0,40}unmerged files|you need to resolve)/,
      /error: patch failed|.{0,60}needs merge$/,
      /hint: Resolve all conflicts manually/,
    ),
    examples: [
      { command: "git rebase main", text: "CONFLICT (content): Merge conflict in a.go" },
      { command: "git rebase main", text: "Rebasing (1/7)error: could not apply 4fb9ecf2... x" },
    ],
  },
  {
    ...git,
    id: "local-changes",
    errorClass: "LOCAL_CHANGES",
    match: startsWith(
      /error: (?:Your local changes|The following untracked working tree files|cannot (?:pull|rebase|merge))/,
      /Cannot rewrite branches: You have/,
      /Please commit your changes or stash them/,
      /fatal: cannot .{0,30}uncommitted/,
      /fatal: '.{0,200}' contains modified or untracked/,
    ),
    examples: [
      {
        command: "git checkout main",
        text: "error: Your local changes to the following files would be overwritten by checkout:",
      },
    ],
  },
  {
    ...git,
    id: "no-upstream",
    errorClass: "NO_UPSTREAM",
    match: startsWith(
      /fatal: The current branch .{0,120} has no upstream/,
      /There is no tracking information|fatal: no upstream configured/,
    ),
    examples: [{ command: "git push", text: "fatal: The current branch x has no upstream branch." }],
  },
  {
    ...git,
    id: "push-rules",
    errorClass: "PUSH_REFUSED",
    match: startsWith(
      /remote: (?:error: GH\d{3}|.{0,80}[Rr]epository rule violations|.{0,60}protected branch)/,
      /! \[remote rejected\]|GraphQL: .{0,80}(?:protected|rule)/,
    ),
    examples: [
      {
        command: "git push origin main",
        text: "remote: error: GH013: Repository rule violations found for refs/heads/main.",
      },
    ],
  },
  {
    ...git,
    id: "non-fast-forward",
    errorClass: "NON_FAST_FORWARD",
    match: startsWith(
      /! \[rejected\]|error: failed to push some refs/,
      /hint: Updates were rejected|fatal: Not possible to fast-forward/,
      /fatal: Need to specify how to reconcile/,
    ),
    examples: [
      { command: "git push", text: "To https://example.org/a.git\n ! [rejected]        main -> main (fetch first)" },
    ],
  },
  {
    ...git,
    id: "git-lock",
    errorClass: "GIT_LOCKED",
    match: sequence(
      /(?:fatal|error): /,
      /(?:Unable to create '.{0,200}\.lock'|cannot lock ref|could not lock|could not write index)/,
    ),
    examples: [{ command: "git add .", text: "fatal: Unable to create '/p/.git/index.lock': File exists." }],
  },
  {
    ...git,
    id: "git-identity",
    errorClass: "GIT_IDENTITY_UNSET",
    match: /^(?:\*\*\* Please tell me who you are|fatal: (?:empty ident name|unable to auto-detect email))/,
    examples: [{ command: "git commit -m x", text: "Author identity unknown\n\n*** Please tell me who you are." }],
  },
  {
    ...git,
    id: "git-auth",
    errorClass: "AUTH_REQUIRED",
    match: startsWith(
      /.{0,80}Permission denied \(publickey/,
      /fatal: (?:could not read (?:Username|Password)|Authentication failed)/,
      /remote: (?:No anonymous write access|Invalid username)/,
      /remote: (?:Support for password|Permission to .{0,100} denied)/,
      /remote: (?:Write access)/,
      /Host key verification failed/,
    ),
    source: "git, ssh",
    examples: [
      {
        command: "git push",
        slots: { command: "git" },
        text: "fatal: could not read Username for 'https://github.com': No such device",
      },
    ],
  },
  {
    ...git,
    id: "git-exists",
    errorClass: "ALREADY_EXISTS",
    match: startsWith(
      /fatal: (?:a branch named|'.{0,200}' already exists|destination path)/,
      /fatal: (?:tag '.{0,80}' already)/,
      /fatal: (?:.{0,200}already (?:checked out|used by worktree))/,
      /error: remote .{0,60} already exists|a pull request for branch/,
    ),
    source: "git, gh",
    examples: [{ command: "git worktree add ../a", text: "fatal: '../a' already exists" }],
  },
  {
    ...git,
    id: "git-ignored",
    errorClass: "IGNORED_BY_GIT",
    match: /^The following paths are ignored by one of your \.gitignore/,
    examples: [{ command: "git add dist", text: "The following paths are ignored by one of your .gitignore files:" }],
  },
  {
    ...git,
    id: "git-usage",
    errorClass: "WRONG_USAGE",
    programs: ["git"],
    match: /^usage: git /,
    examples: [{ command: "git diff a b c", text: "Exit code 129\nusage: git diff [<options>] [<commit>]" }],
  },
  {
    ...git,
    id: "nothing-to-commit",
    errorClass: "NOTHING_TO_COMMIT",
    match: startsWith(
      /nothing (?:added )?to commit|no changes added to commit/,
      /Untracked files:$|Changes not staged for commit:$/,
    ),
    slots: (_, call) => (isGiven(call, "subcommand", "commit") ? {} : undefined),
    examples: [{ command: "git commit -m x", text: "On branch main\nnothing to commit, working tree clean" }],
  },
];
