import type { ForgeError, ForgeTrouble } from "./forge-error.ts";
import type { Outcome } from "./outcome.ts";

type Severity = NonNullable<Outcome["severity"]>;

/** What each refusal of the forge means for a run, and what a person can do. */
const meanings: Readonly<Record<ForgeTrouble, readonly [Severity, string]>> = {
  "bad-credentials": [
    "failure",
    "The token is not valid. Expected `${{ github.token }}`, or a token of a GitHub App or person that has not expired.",
  ],
  "read-only": [
    "warning",
    "This token may only read, so nothing was written. Give the job `permissions: contents: write` and " +
      "`pull-requests: write`; in a fork, that is as it should be.",
  ],
  protected: [
    "warning",
    "A branch protection or ruleset covers the proposal's branch, so nothing was written. Exclude `afteraction/**` " +
      "from it, or name another branch with the input `branch`.",
  ],
  archived: ["warning", "The repository is archived, so nothing was written. Disable this workflow, or unarchive it."],
  "not-found": [
    "failure",
    "The forge knows no such repository, branch or pull request, or this token may not see it. Check the inputs " +
      "`base` and `token`.",
  ],
  "rate-limit": ["failure", "The forge's rate limit is used up. The next run goes on from here; nothing is lost."],
  outage: [
    "failure",
    "The forge had an outage that several tries did not outlast. Run the job again; nothing is lost.",
  ],
  unreachable: [
    "failure",
    "The forge cannot be reached. Check `GITHUB_API_URL`, the runner's network, and HTTPS_PROXY and NO_PROXY.",
  ],
  "too-long": ["failure", "The forge finds a text too long. Please report this: it should be short by design."],
  conflict: ["warning", "Branch and base have changed the same file, and only a person can tell what is meant."],
  invalid: [
    "failure",
    "The forge refused the request. Branches of the two modes exclude each other (`afteraction/main` and " +
      "`afteraction/main/…`): if those of the other mode are still there, delete them. Else please report this.",
  ],
};

/** A run that the forge stopped: what it said, what that means, and what to do. The report does not depend on it. */
export function troubleOutcome({ trouble, message, status }: ForgeError, branch: string): Outcome {
  const [severity, meaning] = meanings[trouble];
  const said = `The forge said${status === undefined ? "" : ` (${status})`}: ${message.replace(/\s+/g, " ").slice(0, 300)}`;
  return { operation: severity === "failure" ? "none" : "blocked", severity, sentences: [meaning, said], branch };
}
