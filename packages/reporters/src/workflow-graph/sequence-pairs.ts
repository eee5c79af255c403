/** Whether a step is meant by a name of a sequence: `Bash` means `Bash(npm test)`, too. */
const isMeant = (step: string, name: string): boolean =>
  step === name || (!name.endsWith(")") && step.startsWith(`${name}(`));

/** Whether a sequence goes from one step directly to another. */
export const isPairOf = (sequences: readonly (readonly string[])[], from: string, to: string): boolean =>
  sequences.some((names) =>
    names.some((name, index) => {
      const next = names[index + 1];
      return next !== undefined && isMeant(from, name) && isMeant(to, next);
    }),
  );
