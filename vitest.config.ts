import { defineConfig } from "vitest/config";

/** Tests run from source (the `@afteraction/source` export condition), so they need no build first. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@afteraction/source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "tools/src/**/*.test.ts"],
    testTimeout: 120_000,
    server: { deps: { inline: [/@actions\//] } },
    reporters: ["default", ["json", { outputFile: "node_modules/.vitest/results.json" }]],
  },
});
