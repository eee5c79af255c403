import { redact } from "../../redact.ts";

/** What is read of a text later on: the taxonomy looks at no more, and `describe` gets no more of a string. */
const longest = 8192;

/** A secret at the cut must still be whole when it is looked for. */
const margin = 2048;

/** A text without secrets, cut to what is read of it. */
export const keptText = (text: string): string => redact(text.slice(0, longest + margin)).slice(0, longest);
