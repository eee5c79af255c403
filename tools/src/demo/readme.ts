import { seed, sessionCount, weeks } from "./team.ts";

/** What stands beside the snapshots, so that nobody takes them for real. */
export const readme = (files: number, calls: number): string => `# Simulated snapshots

**Nobody did this work.** These ${files} snapshot files hold ${calls} calls in ${sessionCount} sessions of a team of
four that does not exist. They are generated, so that \`npx nx run analyze\` has something to read in a fresh
checkout, and so that what it finds can be compared with what was put in.

How: \`tools/src/demo\` (seed ${seed}) walks each session through kinds of work (explore, change, check, deliver,
research, database) over ${weeks} weeks; every call draws a duration (log-normal) and possibly a mishap. To generate
them again, byte for byte: \`npx tsc --build && node tools/dist/demo/main.js\`. A test compares.

## What was put in

| Truth | Where |
| --- | --- |
| \`rg --type tsx\` always fails (\`rg\` knows no type \`tsx\`); \`rg --glob\` works | \`Bash\` |
| \`npm run test:unit\` always fails (there is no such script); \`npm test\` works | \`Bash\` |
| \`npm test\` takes a median of 41 s | \`Bash\` |
| fetching a page takes a median of 6.8 s | \`WebFetch\` |
| an edit is refused in four of ten cases when its file was not read among the last three calls | \`Edit\` |
| after an edit's text was not found, reading the file again first makes the next edit work more often | \`Edit\` |
| \`git status\`, \`git diff\`, \`git add\`, \`git commit\` in this order: a habit, so a workflow | \`Bash\` |

All else is chance: people differ a little in speed, commits and queries fail now and then, one call in a hundred is
denied. A learning about any of that is a false one.
`;
