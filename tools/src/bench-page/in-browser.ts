import { existsSync } from "node:fs";

/** What a reader waits for. */
export interface Opening {
  /** From navigation until the filter has answered, in milliseconds. */
  readonly answeredMs: number;
  /** From a key in the search until the page is painted again, in milliseconds. */
  readonly filterMs: number;
  /** Learnings that the filter left. */
  readonly shown: string;
}

/** Types a word and waits for two frames: what changed is on the screen then. */
const search = `new Promise((done) => {
  const input = document.querySelector("#filters input[name=search]");
  const began = performance.now();
  input.value = "drifts";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const now = performance.now();
    done({ answeredMs: now, filterMs: now - began, shown: document.getElementById("shown").textContent });
  }));
})`;

/** As much of a browser as is needed. */
interface Page {
  goto(url: string, options: { readonly waitUntil: "commit" }): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
}

interface Browser {
  newPage(options: { readonly viewport: { readonly width: number; readonly height: number } }): Promise<Page>;
  close(): Promise<void>;
}

interface Driver {
  readonly chromium: {
    launch(options: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>;
  };
}

/** Debian's. */
const executablePath = "/usr/bin/chromium";

/** Installed for the tests of the page: where they do not run, writing can be measured all the same. */
const driver: string = "playwright-core";

/** Opens the page in a new Chromium and filters it at once; undefined where there is none. */
export async function inBrowser(file: string): Promise<Opening | undefined> {
  const loaded = existsSync(executablePath) && ((await import(driver).catch(() => undefined)) as Driver | undefined);
  if (!loaded) return undefined;
  const browser = await loaded.chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`file://${file}`, { waitUntil: "commit" });
    await page.waitForSelector("#filters:not([hidden])");
    return (await page.evaluate(search)) as Opening;
  } finally {
    await browser.close();
  }
}
