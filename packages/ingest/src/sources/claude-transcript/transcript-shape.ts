import { responseShape } from "../../claude/response-shape.ts";
import { inputShape } from "../../commands/input-shape.ts";
import { items, members, type Part, scalar, whole } from "../../containers/shape.ts";
import { type Fields, nameOf } from "../../fields.ts";

/** A call without an id is told by all of its input. */
const isTold = ({ type, id }: Fields): boolean => type !== "tool_use" || nameOf(id) !== undefined;

/** The parts of a message's blocks that `transcript-parser.ts` reads. */
const parts = {
  type: scalar,
  id: scalar,
  name: scalar,
  input: inputShape,
  tool_use_id: scalar,
  is_error: scalar,
  content: whole((owner) => owner["is_error"] === true),
};
const block = members(parts, isTold);

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
