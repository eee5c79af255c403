import { existsSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";

/** Debian's Chromium. */
const executablePath = "/usr/bin/chromium";

export const hasBrowser = existsSync(executablePath);

/** What a page says on its console, and what it throws. */
export interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
}

export interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
}

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

export const screens: readonly Screen[] = [
  { name: "desktop-light", ...desktop, colorScheme: "light" },
  { name: "desktop-dark", ...desktop, colorScheme: "dark" },
  { name: "phone-light", ...phone, colorScheme: "light" },
  { name: "phone-dark", ...phone, colorScheme: "dark" },
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: ["--no-sandbox"] });

/** Opens a file without network. */
export async function open(browser: Browser, file: string, { width, height, colorScheme }: Screen): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, offline: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`file://${file}`);
  return { page, errors };
}
