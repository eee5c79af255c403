import { responseShape } from "../../claude/response-shape.ts";
import { items, members, type Part, scalar, whole } from "../../containers/shape.ts";

/** The parts of a message's blocks that `transcript-parser.ts` reads. */
const block = members({
  type: scalar,
  id: scalar,
  name: scalar,
  input: whole(),
  tool_use_id: scalar,
  is_error: scalar,
  content: whole((owner) => owner["is_error"] === true),
});

/** A progress line quotes a sub-agent's line. */
const quoted = members({
  agentId: scalar,
  message: members({
    type: scalar,
    timestamp: scalar,
    toolDenialKind: scalar,
    message: members({ id: scalar, content: items(block) }),
    toolUseResult: responseShape,
    tool_use_result: responseShape,
  }),
});

/** All that is read of a line; the rest, nine tenths of a transcript, is never decoded. */
export const transcriptShape: Part = members({
  type: scalar,
  subtype: scalar,
  sessionId: scalar,
  session_id: scalar,
  cwd: scalar,
  timestamp: scalar,
  agentId: scalar,
  parent_tool_use_id: scalar,
  parentToolUseID: scalar,
  isSidechain: scalar,
  forkedFrom: scalar,
  toolDenialKind: scalar,
  message: members({ id: scalar, content: items(block) }),
  toolUseResult: responseShape,
  tool_use_result: responseShape,
  data: quoted,
});
