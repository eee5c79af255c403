/** What the forge and its local server speak of GitHub's REST interface: methods by path, below a repository. */
const below: Readonly<Record<string, readonly string[]>> = {
  "": ["get"],
  "/branches/{branch}": ["get"],
  "/collaborators/{username}/permission": ["get"],
  "/commits": ["get"],
  "/compare/{basehead}": ["get"],
  "/contents/{path}": ["get", "put"],
  "/git/blobs": ["post"],
  "/git/blobs/{file_sha}": ["get"],
  "/git/commits": ["post"],
  "/git/commits/{commit_sha}": ["get"],
  "/git/matching-refs/{ref}": ["get"],
  "/git/ref/{ref}": ["get"],
  "/git/refs": ["post"],
  "/git/refs/{ref}": ["patch", "delete"],
  "/git/trees": ["post"],
  "/git/trees/{tree_sha}": ["get"],
  "/issues/comments/{comment_id}": ["patch"],
  "/issues/comments/{comment_id}/reactions": ["get", "post"],
  "/issues/{issue_number}/comments": ["get", "post"],
  "/issues/{issue_number}/labels": ["post"],
  "/labels": ["get", "post"],
  "/merges": ["post"],
  "/pulls": ["get", "post"],
  "/pulls/{pull_number}": ["get", "patch"],
  "/pulls/{pull_number}/commits": ["get"],
  "/pulls/{pull_number}/files": ["get"],
  "/pulls/{pull_number}/merge": ["put"],
  "/pulls/{pull_number}/requested_reviewers": ["post"],
};

/** Methods of each path, as GitHub's description names them. */
export const operations: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(below).map(([path, methods]) => [`/repos/{owner}/{repo}${path}`, methods] as const),
  ["/rate_limit", ["get"]] as const,
]);
