import { emitKeypressEvents } from "node:readline";
import type { KeySource } from "./io.ts";

/** One key that was pressed. */
export interface KeyPress {
  /** Readline's name (`return`, `backspace`, `escape`, `space`, a letter), else empty. */
  readonly name: string;
  /** The character it stands for; empty for keys that stand for none. */
  readonly text: string;
}

export interface Keys {
  /** The next key; undefined when the person wants to leave (Ctrl-C, Ctrl-D) or the terminal is gone. */
  next(): Promise<KeyPress | undefined>;
  /** Gives the terminal back as it was. */
  close(): void;
}

interface Raw {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** Keys of a terminal one by one. Those that are pressed while nobody waits are kept. */
export function keysOf(input: KeySource): Keys {
  const pressed: (KeyPress | undefined)[] = [];
  let waiting: ((key: KeyPress | undefined) => void) | undefined;
  let isOver = false;
  const give = (key: KeyPress | undefined): void => {
    if (key === undefined) isOver = true;
    if (waiting === undefined) pressed.push(key);
    else waiting(key);
    waiting = undefined;
  };
  const onKey = (text: string | undefined, { name = "", ctrl = false, meta = false }: Raw): void => {
    if (ctrl && (name === "c" || name === "d")) return give(undefined);
    const isCharacter = !ctrl && !meta && text !== undefined && !/\p{Cc}/u.test(text);
    give({ name, text: isCharacter ? text : "" });
  };
  const onEnd = (): void => give(undefined);
  emitKeypressEvents(input);
  input.setRawMode?.(true);
  input.on("keypress", onKey).on("end", onEnd).resume();
  return {
    next: async () => (pressed.length > 0 || isOver ? pressed.shift() : new Promise((resolve) => (waiting = resolve))),
    close() {
      input.removeListener("keypress", onKey).removeListener("end", onEnd).pause();
      input.setRawMode?.(false);
    },
  };
}
