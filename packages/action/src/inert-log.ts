/**
 * A text for the runner's log, in which nothing is a command to the runner: it takes `::name::` at the start of a line
 * (blanks before it do not help) and `##[name]` anywhere. Colours and other controls go too.
 */
export const inertLog = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "\uFFFD")
    .replace(/::/g, ": :")
    .replace(/##\[/g, "# #[");
