import { describe, expect, it } from "vitest";
import { testIo } from "./io.fixture.ts";
import { progressLine, progressText } from "./progress.ts";

const half = { bytes: 50e6, totalBytes: 100e6, files: 3, totalFiles: 7 };

function drawings(isTTY: boolean, quiet: boolean): string {
  let now = 0;
  let text = "";
  const { io } = testIo("", { now: () => now, stderr: { isTTY, columns: 60, write: (part) => (text += part) } });
  const line = progressLine(io, quiet);
  for (now = 0; now <= 1000; now += 50) line.update(half);
  line.done();
  return text;
}

describe("progressText", () => {
  it("shows share, files, rate and time left within the width", () => {
    expect(progressText(half, 2000, 79)).toBe(
      "Reading [###############               ] 50 %  3/7 files  25 MB/s, 2 s left",
    );
    expect(progressText(half, 500_000, 60)).toBe("Reading [#####    ] 50 %  3/7 files  0 MB/s, 8 min 20 s left");
    expect(progressText(half, 2000, 20)).toBe("50 %  3/7 files  25 ");
  });

  it("says what goes on after the last file", () => {
    const all = { bytes: 100e6, totalBytes: 100e6, files: 7, totalFiles: 7 };
    expect(progressText(all, 2000, 79)).toBe("Read 7 files at 50 MB/s. Analyzing");
    expect(progressText(all, 2000, 11)).toBe("Read 7 file");
  });

  it("knows neither rate nor share at the beginning, or of files without a size", () => {
    expect(progressText({ bytes: 0, totalBytes: 0, files: 0, totalFiles: 1 }, 0, 39)).toBe(
      "Reading [      ] 0 %  0/1 files  0 MB/s",
    );
  });
});

describe("progressLine", () => {
  it("writes nothing where there is no terminal, or quiet was asked for", () => {
    expect(drawings(false, false)).toBe("");
    expect(drawings(true, true)).toBe("");
  });

  it("draws over itself, at most ten times a second, and goes away", () => {
    const text = drawings(true, false);
    expect(text.split("\r").length - 2).toBe(10);
    expect(text.endsWith("\r\u001b[K")).toBe(true);
    expect(text).not.toContain("\n");
  });
});
