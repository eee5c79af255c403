/** The Monday on or before a day, both in days since 1970, which began on a Thursday. */
export const mondayOfDay = (day: number): number => Math.floor((day + 3) / 7) * 7 - 3;
