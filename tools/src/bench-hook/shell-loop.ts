/**
 * Arguments of `sh` that run a command so many times, each with the input on a pipe.
 *
 * @param input - At most 4,096 bytes, without a line `INPUT`: what a shell puts into a pipe by itself, without a process.
 */
export function shellLoop(argv: readonly string[], times: number, input: string): string[] {
  const script = `i=0
while [ "$i" -lt ${times} ]; do
"$@" <<'INPUT'
${input}
INPUT
i=$((i + 1))
done`;
  return ["-c", script, "sh", ...argv];
}
