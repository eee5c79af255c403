#!/usr/bin/env node
import { existsSync } from "node:fs";

// A hook runs beside every failed call of an agent: it must not wait for the whole command line to load.
const [command, entry, ...rest] = process.argv.slice(2);
// a wrong argument must not fail a hook either; only a person asks for help
const isEntry = command === "hook" && !rest.includes("--help") && !rest.includes("-h");
const [isHint, isRecord] = [isEntry && entry === "hint", isEntry && entry === "record"];
const bundle = new URL(`hook-${isHint ? "hint" : "record"}.cjs`, import.meta.url);

if (!isHint && !isRecord) await import("./command-main.ts");
else if (existsSync(bundle)) await import(bundle.href);
else if (isHint) await import("./hook/hint-main.ts");
else await import("./hook/record-main.ts");
