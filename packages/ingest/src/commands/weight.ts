type Weight = 0 | 1 | 2 | 3;

const setters = `
  cd pushd popd export set unset source . echo printf sleep true false : [ test [[ wait alias local declare
  read exit return shift trap ulimit umask pwd clear shopt eval let setopt break continue noop
`;

const lookers = `
  ls cat bat head tail less more wc grep egrep fgrep rg ag ack find fd tree stat file du df which whereis type
  command date whoami id hostname uname env printenv ps pgrep pkill kill killall lsof netstat ss jq yq awk gawk
  sed cut sort uniq tr tee xargs diff cmp column mkdir rmdir rm trash cp mv ln touch chmod chown basename
  dirname realpath readlink md5 md5sum shasum sha256sum xxd hexdump od strings history seq nl tac rev paste
  comm fold base64 cksum findstr dir tasklist json.tool sudo time nohup
`;

const versionControl = "git gh glab jj hg";

const weights: ReadonlyMap<string, Weight> = new Map(
  [versionControl, lookers, setters].flatMap((names, index) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, (2 - index) as Weight] as const),
  ),
);

/**
 * How likely a command is what its line is about, and takes the line's time: 0 sets the stage or speaks, 1 looks around
 * or moves files, 2 is version control, 3 is all else (builds, tests, servers, scripts).
 */
export const weightOf = (name: string): Weight => (name === "" ? 0 : (weights.get(name) ?? 3));
