/** Tokens by their published prefixes, credentials in addresses, long hexadecimal digests. */
const known = [
  /(?:^|[^A-Za-z0-9])(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-)[\w-]{8,}/,
  /(?:^|[^A-Za-z0-9])(?:sk|rk|pk)[-_](?=[\w-]*\d)[\w-]{16,}/,
  /(?:^|[^A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{12,}/,
  /(?:^|[^A-Za-z0-9])(?:AIza|npm_|hf_|pypi-)[\w-]{28,}/,
  /(?:^|[^A-Za-z0-9])eyJ[\w-]{10,}/,
  /\/\/[^/@\s]+:[^/@\s]+@/,
  /(?:^|[^0-9A-Za-z])[0-9a-f]{32,}(?:$|[^0-9A-Za-z])/i,
];

/** A long run that mixes cases and digits is a key far more often than a name. */
function looksRandom(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && (run.match(/\d/g)?.length ?? 0) >= 3;
}

/**
 * Whether a short identifier looks like a credential. The last guard before a name is written into a committed file;
 * redaction at ingest comes first and knows more formats. Errs on the side of withholding.
 */
export function looksLikeSecret(name: string): boolean {
  return known.some((pattern) => pattern.test(name)) || (name.match(/[A-Za-z0-9]{24,}/g) ?? []).some(looksRandom);
}
