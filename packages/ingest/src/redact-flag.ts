/** Programs whose short flags take names and passwords in the same word: `mysql -uroot -pPASSWORD`. */
const withNames = new Set(
  (
    "mysql mysqldump mysqladmin mysqlimport mysqlsh mariadb mariadb-dump psql pg_dump pg_restore createdb dropdb " +
    "redis-cli mongo mongosh sqlcmd sqlplus sshpass ssh scp sftp smbclient ldapsearch 7z 7za 7zz zip rar unrar unzip"
  ).split(" "),
);

/** `--long-name`, `-x`, `-abc`, `-name`, `-n10`, `-c:v`, `+x`, `-5`: a name, and at most a small number. */
const plain =
  /^(?:--|--[A-Za-z0-9][\w.-]*|-[A-Za-z][A-Za-z_-]*|-[a-z]+\d{1,4}|-[A-Za-z]:[a-z]{1,2}|[-+]\w|\+[a-z]+|-\d+)$/;

/**
 * Whether a flag is a name alone. A short one may have its value attached (`-L/usr/lib`, `-uroot:password`), which may be
 * a path, a person's name or a password.
 *
 * @param command the program that it was given to, where that is known
 */
export function isPlainFlag(flag: string, command: string | undefined): boolean {
  if (!plain.test(flag)) return false;
  if (command === "curl") return !/^-u./.test(flag);
  return command === undefined || !withNames.has(command) || flag.startsWith("--") || flag.length === 2;
}
