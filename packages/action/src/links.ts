/** Where a repository is seen by people. */
export interface Web {
  /** For example `https://github.com`. */
  readonly server: string;
  readonly owner: string;
  readonly repo: string;
}

/** A path or branch in an address; parentheses too, which would end a link of Markdown. */
const escaped = (path: string): string =>
  path
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/[()!*']/g, (found) => `%${found.charCodeAt(0).toString(16)}`))
    .join("/");

const home = ({ server, owner, repo }: Web): string => `${server}/${escaped(owner)}/${escaped(repo)}`;

/** A committed file on a branch. */
export const blobAddress = (web: Web, branch: string, path: string): string =>
  `${home(web)}/blob/${escaped(branch)}/${escaped(path)}`;

/** A committed picture, of a form that private repositories serve too. */
export const pictureAddress = (web: Web, branch: string, path: string): string =>
  `${blobAddress(web, branch, path)}?raw=true`;

/** Where a person can open the pull request by hand. */
export const compareAddress = (web: Web, base: string, branch: string): string =>
  `${home(web)}/compare/${escaped(base)}...${escaped(branch)}?expand=1`;
