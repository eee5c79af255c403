/** What a terminal may colour, by meaning. Injected, so that nothing here asks whether there is a terminal. */
export interface Palette {
  strong(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  warn(text: string): string;
}

const same = (text: string): string => text;

/** No colour: pipes, files, `NO_COLOR`. */
export const plainPalette: Palette = { strong: same, dim: same, good: same, warn: same };

/** How to print on a terminal. */
export interface TerminalOptions {
  /** Columns; 80 unless told. */
  readonly width?: number;
  readonly palette?: Palette;
}

/** The same with nothing left open. */
export type Paper = Required<TerminalOptions>;
