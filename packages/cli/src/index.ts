export { type Io, type Sink } from "./io.ts";
export { runCommand } from "./run-command.ts";
