import { type Io, widthOf } from "./io.ts";

/** How far reading has come. */
export interface Progress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly files: number;
  readonly totalFiles: number;
}

/** A line on the terminal that shows how far reading has come, and goes away. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  readonly done: () => void;
}

const silent: ProgressLine = { update: () => {}, done: () => {} };

/** Milliseconds between two drawings: fast enough for the eye, slow enough to cost nothing. */
const interval = 100;

/** A progress line where stderr is a terminal and quiet was not asked for; else nothing at all. */
export function progressLine(io: Io, quiet: boolean): ProgressLine {
  if (quiet || io.stderr.isTTY !== true) return silent;
  const start = io.now();
  let drawn = 0;
  return {
    update(progress) {
      const now = io.now();
      // the last drawing stands while the analysis runs, so it is not left out for coming too soon
      const isOver = progress.files === progress.totalFiles;
      if (now - start < interval || (now - drawn < interval && !isOver)) return;
      drawn = now;
      io.stderr.write(`\r${progressText(progress, now - start, widthOf(io.stderr) - 1)}\u001b[K`);
    },
    done() {
      if (drawn > 0) io.stderr.write("\r\u001b[K");
    },
  };
}

/** One line, at most `width` characters: bar, percent, files, rate and time left; after the last file, what goes on. */
export function progressText(progress: Progress, elapsedMs: number, width: number): string {
  const { bytes, totalBytes, files, totalFiles } = progress;
  const share = totalBytes === 0 ? 0 : Math.min(1, bytes / totalBytes);
  const rate = elapsedMs === 0 ? 0 : bytes / (elapsedMs / 1000);
  // the first second is too short to tell
  const left = rate === 0 || elapsedMs < 1000 ? "" : `, ${secondsText(Math.max(0, totalBytes - bytes) / rate)} left`;
  if (files === totalFiles && files > 0)
    return `Read ${files} files at ${(rate / 1e6).toFixed(0)} MB/s. Analyzing`.slice(0, width);
  const numbers = `${Math.floor(share * 100)} %  ${files}/${totalFiles} files  ${(rate / 1e6).toFixed(0)} MB/s${left}`;
  const room = Math.min(30, width - numbers.length - "Reading [] ".length);
  if (room < 5) return numbers.slice(0, width);
  const full = Math.round(share * room);
  return `Reading [${"#".repeat(full)}${" ".repeat(room - full)}] ${numbers}`;
}

function secondsText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
