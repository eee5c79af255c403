import { json } from "@afteraction/reporters";
import type { Report } from "@afteraction/schema";

export {
  cardText,
  explainText,
  type Palette,
  type Position,
  renderTerminal as terminalText,
  type TerminalOptions,
} from "@afteraction/reporters";

/** The report document as JSON text. */
export const documentText = (report: Report): string => json.render(report);
