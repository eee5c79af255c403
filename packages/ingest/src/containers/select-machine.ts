import { selectModule } from "./select-module.ts";

/** What `wasm/select.ts` exports; numbers are places in its memory. */
export interface Machine {
  readonly memory: { readonly buffer: ArrayBuffer };
  forgetPlan(): void;
  allocate(bytes: number): number;
  newNode(kind: number, slots: number, each: number): number;
  addMember(node: number, name: number, length: number, id: number, member: number): void;
  forgetMarks(): void;
  newMark(bytes: number): number;
  tapeAt(): number;
  textAt(bytes: number): number;
  select(plan: number, bytes: number, checked: number): number;
  selectLines(
    plan: number,
    from: number,
    bytes: number,
    line: number,
    firm: number,
    small: number,
    short: number,
  ): number;
}

/** The part of the standard global that is used; the types of neither Node nor this project's libraries have it. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

let machine: Machine | undefined | "none" = undefined;

function started(): Machine | "none" {
  try {
    const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Assembly };
    const module = new WebAssembly.Module(Buffer.from(selectModule, "base64"));
    return new WebAssembly.Instance(module).exports as Machine;
  } catch {
    return "none";
  }
}

/**
 * The one machine of this process (its calls do not overlap, and memories of thousands of logs would add up);
 * undefined where WebAssembly, or its 128-bit part, is missing or forbidden.
 */
export function selectMachine(): Machine | undefined {
  machine ??= started();
  return machine === "none" ? undefined : machine;
}
