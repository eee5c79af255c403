/** What people wrote in a file: all but a block of ours. A damaged block is looked at when the file is written. */
export const outside = (text: string): string =>
  text.replace(/<!-- afteraction:begin[\s\S]*?<!-- afteraction:end -->/g, "\n\n");
