const isMixed = (run: string): boolean =>
  /[a-z]/.test(run) && /[A-Z]/.test(run) && (run.match(/\d/g)?.length ?? 0) >= 3;

const isDigest = (run: string): boolean => /^[0-9a-f]{32,}$/i.test(run) && /\d/.test(run);

/**
 * Whether a name holds a run that looks drawn by chance: 24 letters and digits or more that mix cases and digits, or 32
 * hexadecimal digits or more. Such a run is a key far more often than a name, and no learning is about either.
 */
export const looksRandom = (name: string): boolean =>
  (name.match(/[A-Za-z0-9]{24,}/g) ?? []).some((run) => isMixed(run) || isDigest(run));
