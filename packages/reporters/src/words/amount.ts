/** `12345` as `12,345`: grouped by hand, because a locale would change bytes between machines. */
export const count = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");

/** `1 session`, `2 sessions`. */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${Math.round(value) === 1 ? one : many}`;

/** A share as a percentage with the digits a reader can use; never 0% or 100% when it is not. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.05) return "under 0.1 %";
  if (value < 100 && value >= 99.5) return "over 99 %";
  return `${value < 9.95 && value > 0 ? value.toFixed(1).replace(/\.0$/, "") : value.toFixed(0)} %`;
}

/** `part` of `whole` as a percentage; `–` when there is nothing to divide by. */
export const shareOf = (part: number, whole: number): string => (whole > 0 ? percent(part / whole) : "–");

/** Bytes in decimal units. */
export function bytes(value: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let [rest, unit] = [value, 0];
  for (; rest >= 999.5 && unit < units.length - 1; unit += 1) rest /= 1000;
  return `${unit > 0 && rest < 9.95 ? rest.toFixed(1) : rest.toFixed(0)} ${units[unit]}`;
}

/** A p-value, q-value or small number: two significant digits. */
export const significant = (value: number): string =>
  value !== 0 && Math.abs(value) < 0.0001 ? "under 0.0001" : String(Number(value.toPrecision(2)));

/** A p- or q-value with its letter: `p 0.0004`, `q under 0.0001`. */
export const probability = (letter: "p" | "q", value: number): string => `${letter} ${significant(Math.abs(value))}`;

/** A list as people write it: `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
