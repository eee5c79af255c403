/** What a tool was asked to do, out of the name of a call: `Bash(npm test)` → `npm test`; any other name as it is. */
export const commandIn = (name: string): string => /^[^ ()]+\((.*)\)$/.exec(name)?.[1] ?? name;
