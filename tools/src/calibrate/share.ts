/** A share to three digits without padding: `0`, `.05`, `1`. */
export const share = (count: number, total: number): string => shortened(total === 0 ? 0 : count / total);

/** A number from 0 to 1 to three digits without padding. */
export const shortened = (value: number): string => String(Number(value.toFixed(3))).replace(/^0\./, ".");
