import type { SlotName } from "./slot.ts";

/**
 * What a class of failures is about.
 * - `usage`: the call itself was wrong (unknown flag, missing script).
 * - `environment`: something is not there (command, module, network, repository).
 * - `state`: the call came at the wrong moment (file not read yet, file changed).
 * - `limit`: too large, too long.
 * - `result`: the tool worked and reported a problem (tests failed, compiler errors): not a failure of the tool.
 * - `artefact`: not a failure at all (sibling cancelled, warm-up).
 * - `other`: no rule knows it.
 */
export type ErrorKind = "usage" | "environment" | "state" | "limit" | "result" | "artefact" | "other";

/** One class of the error taxonomy: its meaning and what the product may say about it. */
export interface ErrorClass {
  readonly id: string;
  readonly kind: ErrorKind;
  /** Slots it can carry. */
  readonly slots: readonly SlotName[];
  /** Completes "`{call}` fails: …"; slots in braces, for example "{command} does not take the flag {flag}". */
  readonly says: string;
  /** The same without its slots, where that is worth a sentence too. */
  readonly saysOfAll?: string;
  /** What usually mends it, when the logs show nothing that worked instead. A fact or advice, never manners. */
  readonly mend: string;
  /**
   * When a recurrence is worth a sentence: `slot` only with all its slots filled (a fact about this repository or
   * machine); `class` also without; `both` with its slots, and for all of them together; `never` (generic: every agent
   * knows, or nothing follows from it).
   */
  readonly recurs: "slot" | "class" | "both" | "never";
}

/** A class whose recurrence is a fact only together with what fills its slots. */
const specific = (id: string, kind: ErrorKind, slots: readonly SlotName[], says: string, mend: string): ErrorClass => ({
  id,
  kind,
  slots,
  says,
  mend,
  recurs: "slot",
});

/** A class whose recurrence is a fact for what fills its slots, and for all of it together. */
const either = (
  id: string,
  kind: ErrorKind,
  slots: readonly SlotName[],
  says: string,
  saysOfAll: string,
  mend: string,
): ErrorClass => ({
  id,
  kind,
  slots,
  says,
  saysOfAll,
  mend,
  recurs: "both",
});

/** A class whose recurrence is itself a fact about this repository, machine or agent. */
const telling = (id: string, kind: ErrorKind, says: string, mend: string): ErrorClass => ({
  id,
  kind,
  slots: [],
  says,
  mend,
  recurs: "class",
});

/** A class from whose recurrence nothing follows. */
const generic = (
  id: string,
  kind: ErrorKind,
  says: string,
  mend: string,
  slots: readonly SlotName[] = [],
): ErrorClass => ({
  id,
  kind,
  slots,
  says,
  mend,
  recurs: "never",
});

const usage: readonly ErrorClass[] = [
  specific(
    "UNKNOWN_FLAG",
    "usage",
    ["command", "flag"],
    "{command} does not take the flag {flag}",
    "Leave the flag out, or take one that the `--help` of the installed version lists.",
  ),
  specific(
    "CONFLICTING_FLAGS",
    "usage",
    ["command", "flag"],
    "{command} does not take the flag {flag} together with another one that it was given",
    "Give one of the two.",
  ),
  specific(
    "UNKNOWN_SUBCOMMAND",
    "usage",
    ["command", "subcommand"],
    "{command} has no subcommand {subcommand}",
    "The `--help` of the installed version lists the subcommands.",
  ),
  specific(
    "MISSING_SCRIPT",
    "usage",
    ["manager", "script"],
    "the script {script} is not in the package.json of that folder",
    "Run a script that package.json has, or the tool behind it, from the folder of the right package.",
  ),
  specific(
    "MISSING_MAKE_TARGET",
    "usage",
    ["command", "subcommand"],
    "{command} has no target {subcommand}",
    "Use a target that the project defines; the runner can list them.",
  ),
  specific(
    "UNKNOWN_FILE_TYPE",
    "usage",
    ["type"],
    "ripgrep has no file type {type}",
    "Search by glob instead of by type (`-g '*.ext'`); `rg --type-list` shows the types.",
  ),
  specific("UNKNOWN_SKILL", "usage", ["skill"], "there is no skill {skill}", "Use a skill that the session lists."),
  specific(
    "UNKNOWN_AGENT",
    "usage",
    ["agent"],
    "there is no agent type {agent}",
    "Use an agent type that the session lists; those of plugins have the plugin's name in front.",
  ),
  telling(
    "UNKNOWN_TOOL",
    "usage",
    "no such tool is available",
    "The server that offers the tool is not connected in these sessions, or the tool has another name.",
  ),
  specific(
    "INVALID_INPUT",
    "usage",
    ["parameter"],
    "the parameter {parameter} is missing or not valid",
    "Give the parameter in the form that the tool's schema names.",
  ),
  telling(
    "OUTSIDE_WORKSPACE",
    "usage",
    "the path lies outside the folders that the agent's tools may touch",
    "Keep to paths inside the workspace, written from its root.",
  ),
  specific(
    "FILE_NOT_FOUND",
    "usage",
    ["path"],
    "{path} does not exist",
    "Look for the file by name first; it was moved, removed or never there.",
  ),
  generic(
    "PATH_NOT_FOUND",
    "usage",
    "the folder or file to search does not exist",
    "Search from the repository root.",
    ["path"],
  ),
  telling(
    "IS_DIRECTORY",
    "usage",
    "a folder cannot be read as a file",
    "List the folder (`ls`, Glob) and read the files in it.",
  ),
  generic(
    "UNSUPPORTED_FILE",
    "usage",
    "files of this kind cannot be read as text",
    "Use a program made for the format.",
  ),
  generic("NO_CHANGE", "usage", "old and new text are the same", "Nothing needs to be edited."),
  generic("MISSING_ARGUMENT", "usage", "a required argument is missing", "Give the argument that the message names."),
  generic("INVALID_VALUE", "usage", "an argument has a value that is not accepted", "Use one of the accepted values."),
  generic("WRONG_USAGE", "usage", "it was called in a way that it does not accept", "See the command's `--help`."),
  generic(
    "SYNTAX_ERROR",
    "usage",
    "the shell cannot parse the command",
    "Quote special characters, or use a script file.",
  ),
  telling(
    "GLOB_NO_MATCH",
    "usage",
    "the shell (zsh) expands brackets, parentheses and stars in the path and finds no match",
    "Quote paths that hold `[`, `(`, `*` or `?`.",
  ),
  telling(
    "RESERVED_VARIABLE",
    "usage",
    "the shell (zsh) reserves the variable that is assigned",
    "Use another name than `status`, `path` or `options`.",
  ),
  generic(
    "INVALID_PATTERN",
    "usage",
    "the regular expression cannot be parsed",
    "Escape `{`, `(` and `[`, or search for fixed text (`-F`).",
  ),
  generic("NO_SUCH_ITEM", "usage", "what it names is not known there", "List what is there first."),
  generic("NO_SUCH_FILE", "usage", "a file or folder that it names does not exist", "List the folder above it."),
  telling(
    "NO_SUCH_FOLDER",
    "usage",
    "the folder of the `cd` does not exist where the shell is",
    "The working folder stays between calls: use absolute paths, or `git -C` and `npm --prefix` instead of `cd`.",
  ),
  generic(
    "PATHSPEC_NO_MATCH",
    "usage",
    "the path is not one that git knows there",
    "Paths are relative to the working folder.",
  ),
  generic(
    "UNKNOWN_REVISION",
    "usage",
    "the branch, tag or commit does not exist",
    "Fetch first; `git branch -a` lists them.",
  ),
  generic("ALREADY_EXISTS", "usage", "what it should create already exists", "Use what exists, or another name."),
  generic(
    "IGNORED_BY_GIT",
    "usage",
    "the path is ignored by .gitignore",
    "Leave it out; `git add -f` adds it all the same.",
  ),
  generic("NO_TESTS_FOUND", "usage", "no test matches", "Check the filter against the names of the test files."),
  generic("NO_FILES_MATCHED", "usage", "no file matches the pattern", "Check the pattern against the folder."),
  generic("SQL_ERROR", "usage", "the database rejects the statement", "Look up the tables' columns first."),
  generic("QUERY_ERROR", "usage", "jq cannot apply the filter to this input", "Look at the input's shape first."),
  generic(
    "DECODE_ERROR",
    "usage",
    "the input is not in the format that it expects",
    "Look at the first lines of the input.",
  ),
  telling(
    "SELF_KILLED",
    "usage",
    "the pattern of `pkill -f` matches its own shell too, which then ends with code 144",
    "Break the pattern up (`pkill -f '[n]ext dev'`), or kill by port or id.",
  ),
  telling(
    "NESTED_AGENT",
    "usage",
    "the agent cannot be started inside one of its own sessions",
    "Run it in a terminal of its own, or unset the variable that the message names.",
  ),
  telling(
    "SLEEP_BLOCKED",
    "usage",
    "the agent refuses a leading `sleep`",
    "Run the command in the background and wait for its notice.",
  ),
  generic("INVALID_CONFIG", "usage", "a configuration file is not valid", "Mend what the message names."),
  generic(
    "MODULE_SYSTEM",
    "usage",
    "the file mixes CommonJS and ES modules",
    "`type` in package.json decides for `.js`: use `.cjs` with `require`, `.mjs` with `import`.",
  ),
  generic(
    "UNKNOWN_FILE_EXTENSION",
    "usage",
    "node cannot run files of this kind as they are",
    "Run them with the project's own runner (tsx, ts-node, bun), or compile first.",
  ),
];

const environment: readonly ErrorClass[] = [
  specific(
    "COMMAND_NOT_FOUND",
    "environment",
    ["command"],
    "the command {command} is not installed, or not in the PATH",
    "Use what is installed instead, or install it.",
  ),
  specific(
    "MODULE_NOT_FOUND",
    "environment",
    ["module"],
    "the module {module} is not found",
    "Install the project's dependencies, or run it from the folder and environment that have the module.",
  ),
  telling(
    "NOT_A_GIT_REPOSITORY",
    "environment",
    "the folder is not in a git repository",
    "Run git in the folder that holds the repository (`git -C`).",
  ),
  specific(
    "MISSING_MANIFEST",
    "environment",
    ["command"],
    "{command} finds no project file in the folder where it is run",
    "Run it in the folder that has the project file (package.json, Cargo.toml, go.mod, Makefile, compose file …).",
  ),
  specific(
    "MISSING_CONFIG",
    "environment",
    ["command"],
    "{command} does not find its configuration file",
    "Run it in the folder that has the configuration.",
  ),
  specific(
    "MISSING_ENV",
    "environment",
    ["command"],
    "{command} needs an environment variable that is not set",
    "Load the variables in the same call: each call has a shell of its own.",
  ),
  generic(
    "PERMISSION_DENIED",
    "environment",
    "the system denies access",
    "See who owns the file, and whether it is executable.",
  ),
  specific(
    "NOT_EXECUTABLE",
    "environment",
    ["command"],
    "the file {command} may not be executed",
    "Run it through its interpreter (`bash`, `python3`), or make it executable and commit that.",
  ),
  specific(
    "MISSING_SYSTEM_LIBRARY",
    "environment",
    ["command"],
    "{command} needs a library or package of the system that is not installed",
    "Install what the message names, or run it where it is installed (a container, CI).",
  ),
  telling(
    "MISSING_BROWSER",
    "environment",
    "the browser that should be driven is not installed",
    "`npx playwright install` or `npx puppeteer browsers install` installs it.",
  ),
  telling(
    "MCP_DISCONNECTED",
    "environment",
    "the MCP server behind the tool does not run, or closed the connection",
    "A person has to start or reconnect the server; until then it goes without.",
  ),
  telling(
    "SUDO_PASSWORD",
    "environment",
    "sudo asks for a password that nobody can type",
    "Do it without sudo, or ask the person.",
  ),
  specific(
    "NON_INTERACTIVE",
    "environment",
    ["command"],
    "{command} wants a terminal or an answer, and there is none",
    "Use its non-interactive form (`--yes`, no `-it`).",
  ),
  specific(
    "AUTH_REQUIRED",
    "environment",
    ["command"],
    "{command} is not logged in, or lacks the right",
    "A person has to log in, or give a token.",
  ),
  telling(
    "GIT_IDENTITY_UNSET",
    "environment",
    "git has no name and e-mail for the author",
    "A person has to set user.name and user.email.",
  ),
  generic(
    "PUSH_REFUSED",
    "environment",
    "the server refuses the push by its rules",
    "Push to a branch and open a pull request, or remove what the rules forbid.",
  ),
  specific(
    "NETWORK",
    "environment",
    ["host"],
    "{host} cannot be reached",
    "There is no network, or the name is wrong.",
  ),
  generic(
    "CONNECTION_REFUSED",
    "environment",
    "nothing listens at the address",
    "Start the server and wait until it listens.",
  ),
  specific(
    "HTTP_REFUSED",
    "environment",
    ["host"],
    "{host} refuses automatic requests",
    "Get the page in another way (an API, a local copy, a search).",
  ),
  generic("HTTP_STATUS", "environment", "the server answers with an error", "Check the address.", ["host"]),
  telling(
    "DOCKER_NOT_RUNNING",
    "environment",
    "the Docker daemon is not running",
    "A person has to start Docker, or it goes without.",
  ),
  telling("NO_SYSTEMD", "environment", "there is no systemd here", "Start the program itself."),
  generic(
    "REMOTE_NOT_FOUND",
    "environment",
    "the remote repository or registry does not exist, or may not be read",
    "Check the address, and who is logged in.",
  ),
  generic("UNKNOWN_SERVICE", "environment", "there is no such service", "List the services."),
  generic("PACKAGE_NOT_FOUND", "environment", "the registry has no such package or version", "Check name and version."),
  generic(
    "DEPENDENCY_CONFLICT",
    "environment",
    "the dependencies exclude each other",
    "Change the version that the message names.",
  ),
  generic("LOCKFILE_OUT_OF_DATE", "environment", "lock file and manifest do not agree", "Update the lock file."),
  specific(
    "UNSUPPORTED_VERSION",
    "environment",
    ["command"],
    "{command} does not run with the installed version of its runtime or of a tool",
    "Use the version that the message names (nvm, mise, volta, pyenv).",
  ),
  telling(
    "EXTERNALLY_MANAGED",
    "environment",
    "this Python is managed by the system and takes no packages",
    "Use a virtual environment (`python3 -m venv`, `uv`).",
  ),
  generic(
    "HOOK_FAILED",
    "environment",
    "a hook of the agent itself fails to run",
    "Mend the hook's command in the settings.",
  ),
  generic(
    "HOOK_DENIED",
    "environment",
    "a hook of the agent forbids it",
    "Do it in the way that the hook's message names.",
  ),
  generic("SEARCH_UNAVAILABLE", "environment", "the agent's search program is gone", "Restart the agent."),
  generic("GIT_ERROR", "environment", "git reports an error", "Read its message."),
  generic("PACKAGE_MANAGER_ERROR", "environment", "the package manager reports an error", "Read its message."),
  generic("MCP_ERROR", "environment", "the server reports an error", "Read its message."),
  generic("API_ERROR", "environment", "the model's service fails", "Try again."),
];

const state: readonly ErrorClass[] = [
  generic("NOT_READ_YET", "state", "the file was not read before", "Read the file first."),
  generic("MODIFIED_SINCE_READ", "state", "the file changed since it was read", "Read the file again."),
  generic("STRING_NOT_FOUND", "state", "the text to replace is not in the file", "Read the lines again and copy them."),
  generic("AMBIGUOUS_MATCH", "state", "the text to replace occurs more than once", "Take more of its surroundings."),
  generic("MERGE_CONFLICT", "state", "the changes conflict", "Resolve the conflicts."),
  generic("LOCAL_CHANGES", "state", "local changes would be overwritten", "Commit or stash them first."),
  generic("NO_UPSTREAM", "state", "the branch has no upstream", "`git push -u origin HEAD` sets it."),
  generic("NON_FAST_FORWARD", "state", "the remote branch has commits that are not here", "Pull or rebase first."),
  generic(
    "GIT_LOCKED",
    "state",
    "another git process holds the lock",
    "Wait for it; remove the lock if there is none.",
  ),
  generic("TASK_NOT_FOUND", "state", "there is no such background task", "It ended, or has another id."),
  generic(
    "ALREADY_DONE",
    "state",
    "it is already done, taken or closed",
    "Nothing has to be done, or take another one.",
  ),
  telling(
    "CHECKS_PENDING",
    "state",
    "the checks of the pull request are not finished, which `gh pr checks` says by exit code 8",
    "`gh pr checks --watch` waits for them.",
  ),
  generic("PORT_IN_USE", "state", "the port is taken", "Stop what listens there, or take another port."),
  generic("IN_USE", "state", "something else uses it at the moment", "Close the other one first."),
];

const limit: readonly ErrorClass[] = [
  either(
    "FILE_TOO_LARGE",
    "limit",
    ["path"],
    "{path} is too large to be read at once",
    "a file is too large to be read at once",
    "Search in it, or read it in parts (offset, limit).",
  ),
  generic(
    "RESPONSE_TOO_LARGE",
    "limit",
    "the answer is larger than the agent accepts",
    "Ask for less: a page, a filter, a limit.",
  ),
  generic("CONTEXT_TOO_LONG", "limit", "the conversation is longer than the model accepts", "Give it less to read."),
  generic("TIMEOUT", "limit", "it takes longer than it was given", "Give it more time, or run it in the background."),
  generic("KILLED", "limit", "the process was killed", "Run it again."),
  generic("OUT_OF_MEMORY", "limit", "it runs out of memory", "Give it more memory, or less work."),
  generic("DISK_FULL", "limit", "the disk is full", "Free some space."),
  generic("RATE_LIMITED", "limit", "the service asks for fewer requests", "Wait and ask less often."),
];

const result: readonly ErrorClass[] = [
  generic("TESTS_FAILED", "result", "tests fail", "Mend the tests or the code."),
  generic("TYPE_ERRORS", "result", "the type checker finds errors", "Mend the code."),
  generic("LINT_ERRORS", "result", "the linter or formatter finds something", "Mend the code."),
  generic("BUILD_FAILED", "result", "the build fails", "Mend the code."),
  generic("CHECK_FAILED", "result", "the check finds something", "Mend what it found."),
  generic("CHECKS_FAILED", "result", "checks of the pull request fail", "Read the failed run's log."),
  generic("COMMIT_HOOK_FAILED", "result", "a git hook fails", "Mend what the hook found."),
  generic("NOTHING_TO_COMMIT", "result", "there is nothing to commit", "Stage the changes first, if there are any."),
  generic("NO_MATCH", "result", "nothing was found", "The exit code says only that."),
  generic("DIFFERENCES", "result", "the inputs differ", "The exit code says only that."),
  generic(
    "PYTHON_EXCEPTION",
    "result",
    "the Python program raises an exception",
    "Read the last line of the traceback.",
  ),
  generic("NODE_EXCEPTION", "result", "the JavaScript program throws", "Read the first line of the error."),
  generic("EXCEPTION", "result", "the program crashes", "Read its message."),
];

const artefact: readonly ErrorClass[] = [
  generic("SIBLING_CANCELLED", "artefact", "a parallel call failed, so this one was cancelled", "Run it again."),
  generic("WARMUP", "artefact", "it is a warm-up call", "Nothing is wrong."),
  generic("INTERRUPTED", "artefact", "a person interrupted it", "Nothing is wrong."),
  generic("REJECTED", "artefact", "a person said no", "Do what the person asked for instead."),
  generic("DENIED", "artefact", "the permission rules forbid it", "A person can allow it in the settings."),
];

const other: readonly ErrorClass[] = [
  generic("NONZERO_EXIT", "other", "it ends with an error code", "Read its output."),
  generic(
    "TEMPLATE",
    "other",
    "it reports the same error, of a form that no rule knows",
    "Find out once what its message means; until then, do it in another way.",
  ),
  generic("OTHER", "other", "it reports an error of no known class", "Read its message."),
];

/** The error taxonomy's classes, by kind. The rules that find them are in `ingest`. */
export const errorClasses: readonly ErrorClass[] = [
  ...usage,
  ...environment,
  ...state,
  ...limit,
  ...result,
  ...artefact,
  ...other,
];

const templateId = /^TEMPLATE_[0-9A-F]{8}$/;

/**
 * Whether this is a class of the template fallback: failures that no rule knows, with messages of one form. Its digits
 * are a hash of the form and hold no text.
 */
export const isTemplateClass = (id: string): boolean => templateId.test(id);

const byId: ReadonlyMap<string, ErrorClass> = new Map(errorClasses.map((each) => [each.id, each]));

/** The class with this id, if the taxonomy knows it. Every template class has the words of `TEMPLATE`. */
export function errorClass(id: string): ErrorClass | undefined {
  const template = isTemplateClass(id) ? byId.get("TEMPLATE") : undefined;
  return template === undefined ? byId.get(id) : { ...template, id };
}
