/** Prefixes that agents and their models' providers give to random ids. */
const prefixes = [
  "toolu|toolu_vrtx|toolu_bdrk|tooluse|srvtoolu|tool|call|chatcmpl|chatcmpl-tool|fc|msg|msg_vrtx|msg_bdrk|msg_gcp|prt",
  "ses|sess|session|run|req|resp|response|rs|turn|step|item|agent|gen|task|rollout",
].join("|");

const uuid = "[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}";
const run = "(?=[A-Za-z]*\\d)[A-Za-z0-9]{12,64}";
/** 20 letters and more without a digit: of both cases. */
const letters = "(?=[a-z]*[A-Z])(?=[A-Z]*[a-z])[A-Za-z]{20,64}";
/** Base64url: 20 characters or more with a digit and letters of both cases. */
const base64 = "(?=[\\w-]*\\d)(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])[\\w-]{20,64}";

const opaque = [
  new RegExp(`^${uuid}$`, "i"),
  new RegExp(`^(?:${prefixes})[_-](?:${uuid}|${run}|${letters}|${base64}|\\d{1,6})$`),
  /^(?:main|sidechain|unknown)$/,
  /^\d{1,6}$/,
  // hashes and short ids of agents, perhaps counted; our own `h-…` and `p-…`
  /^(?:[hp]-)?(?=[a-f]*\d|[a-f]{6,8}$)[0-9a-f]{5,64}(?:-\d{1,6})?$/,
  // short ids of some models' calls
  /^(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])(?=[A-Za-z]*\d)[A-Za-z0-9]{9,24}$/,
];

/**
 * Whether an id says nothing: a UUID, a hash, a random id behind a known prefix. Others may hold a name, a path or a
 * date, and get a pseudonym.
 */
export const isOpaqueId = (id: string): boolean => opaque.some((pattern) => pattern.test(id));
