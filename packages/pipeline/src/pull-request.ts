/** The pull request as text, for whoever opens it. */
export {
  type BodyState,
  bodyStateOf,
  boxesOf,
  inertProse,
  type JobSummary,
  jobSummary,
  type LedgerChanges,
  ledgerChanges,
  normalBody,
  type PullRequest,
  pullRequestBody,
  pullRequestTitle,
  type Role,
  type Shown,
} from "@afteraction/reporters";
