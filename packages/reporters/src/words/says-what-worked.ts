import type { Learning } from "@afteraction/schema";

/** Whether the sentences already name what worked instead, or there is nothing to name. */
export const saysWhatWorked = ({ instead, description, recommendation }: Learning): boolean =>
  instead === undefined || [description, recommendation].some((text) => text.includes(`\`${instead}\``));
