import { registry } from "@afteraction/pipeline";
import type { Report } from "@afteraction/schema";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launch, open, screens } from "./browser.fixture.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const golden = (name: string): string => join(root, "test-fixtures/golden/html", `${name}.html`);
/** Ignored by git: look at them. */
const pictures = join(root, "out/screens");

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await launch();
  await mkdir(pictures, { recursive: true });
});
afterAll(() => browser?.close());

/** Violations of WCAG and of good practice, as `rule: place`. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return (await page.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`)) as string[];
}

const openAll = (page: Page): Promise<unknown> =>
  page.evaluate(`document.querySelectorAll("details").forEach((each) => (each.open = true))`);

const overflow = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

describe.skipIf(!hasBrowser).each(["empty", "poor", "rich"])("report.html of the %s report, in Chromium", (name) => {
  it.each(screens.map((screen) => [screen.name, screen] as const))("reads well on %s", async (_name, screen) => {
    const { page, errors } = await open(browser, golden(name), screen);
    await page.screenshot({ path: join(pictures, `${name}-${screen.name}.png`) });
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await openAll(page);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, `${name}-${screen.name}-all.png`), fullPage: true });
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

const rich = () => open(browser, golden("rich"), screens[0]!);
const shown = (page: Page): Promise<number> => page.locator("article.learning:visible").count();

describe.skipIf(!hasBrowser)("report.html, used", () => {
  it("filters by type, impact and words, and says how many are left", async () => {
    const { page } = await rich();
    const all = await shown(page);
    await page.selectOption("select[name=type]", "workflow");
    expect(await shown(page)).toBe(1);
    expect(await page.textContent("#shown")).toBe(`1 of ${all}`);
    await page.selectOption("select[name=impact]", "high");
    expect(await page.isVisible("#none")).toBe(true);
    await page.selectOption("select[name=impact]", "");
    await page.selectOption("select[name=type]", "");
    await page.fill("input[name=search]", "NPM test");
    expect(await shown(page)).toBe(1);
    await page.context().close();
  });

  it("sorts learnings and tables", async () => {
    const { page } = await rich();
    await page.selectOption("select[name=sort]", "confidence");
    const confidences = await page.$$eval("article.learning", (cards) =>
      cards.map((card) => Number(card.getAttribute("data-confidence"))),
    );
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    await page.click("table.sortable th:nth-child(4) button");
    expect(await page.textContent("table.sortable tbody tr:first-child th")).toBe("Bash");
    expect(await page.getAttribute("table.sortable th:nth-child(4)", "aria-sort")).toBe("descending");
    await page.context().close();
  });

  it("opens the evidence that a link leads to, by keyboard", async () => {
    const { page } = await rich();
    await page.focus(".top a");
    await page.keyboard.press("Enter");
    await page.waitForSelector("article.learning:target details[open]");
    await page.context().close();
  });

  it("says the same without script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${golden("rich")}`);
    expect(await page.isVisible("#filters")).toBe(false);
    expect(await page.isVisible("article.learning:first-child .estimate svg")).toBe(true);
    await page.click("article.learning:first-child summary");
    expect(await page.isVisible("article.learning:first-child .plots svg")).toBe(true);
    await context.close();
  });

  it("filters 500 learnings at once", async () => {
    const folder = await mkdtemp(join(tmpdir(), "afteraction-screens-"));
    const file = join(folder, "large.html");
    await writeFile(file, await largePage(500));
    const { page, errors } = await open(browser, file, screens[0]!);
    await page.fill("input[name=search]", "number 499");
    expect(await shown(page)).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
    await rm(folder, { recursive: true });
  });
});

/** The rich report with so many learnings. */
async function largePage(amount: number): Promise<string> {
  const document = JSON.parse(readFileSync(join(root, "test-fixtures/golden/rich/report.json"), "utf8")) as Report;
  const first = document.learnings.find(({ status }) => status === "active")!;
  const learnings = Array.from({ length: amount }, (_, index) => ({
    ...first,
    id: index.toString(16).padStart(16, "0"),
    description: `Learning number ${index}: ${first.description}`,
  }));
  const found = registry.reporters.find(({ id }) => id === "html")!;
  const reporter = "load" in found ? await found.load() : found;
  return reporter.render({ ...document, learnings });
}
