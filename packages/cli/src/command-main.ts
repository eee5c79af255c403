import { runCommand } from "./run-command.ts";

// who reads the result may stop early (`afteraction analyze --json | head`): that is no error
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write(`afteraction: cannot write the result: the system said ${code}.\n`);
  process.exit(code === "EPIPE" ? 0 : 1);
});

process.exitCode = await runCommand(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  get stdin() {
    return process.stdin;
  },
  env: process.env,
  cwd: process.cwd(),
  now: () => Date.now(),
});
