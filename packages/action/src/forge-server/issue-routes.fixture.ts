import { type Call, created, ok, page, type Reply, type Routes } from "./call.fixture.ts";
import { nextId, type Said, tick } from "./hosted.fixture.ts";
import { labelShapes } from "./pull-shapes.fixture.ts";
import { refuseLong } from "./pull-changes.fixture.ts";
import { pullOf } from "./pull-routes.fixture.ts";
import { notFound, Refused } from "./refused.fixture.ts";
import { siteOf, userShape } from "./shapes.fixture.ts";

const repo = "/repos/{owner}/{repo}";

/** What is said and stuck on pull requests. */
export const issueRoutes: Routes = {
  [`GET ${repo}/issues/{issue_number}/comments`]: async (call) => {
    const { number } = pullOf(call);
    const said = [...call.hosted.comments.values()].filter((comment) => comment.number === number);
    return page(
      call,
      `/issues/${number}/comments`,
      said.map((comment) => commentShape(call, comment)),
    );
  },
  [`POST ${repo}/issues/{issue_number}/comments`]: async (call) => {
    const { hosted, login, body } = call;
    const { number } = pullOf(call);
    refuseLong(body.body);
    const about = { id: nextId(hosted), number, author: login, createdAt: tick(hosted) };
    const comment = { ...about, body: body.body as string, reactions: [] };
    hosted.comments.set(comment.id, comment);
    return created(commentShape(call, comment));
  },
  [`PATCH ${repo}/issues/comments/{comment_id}`]: async (call) => {
    const comment = commentOf(call);
    const { hosted, login, body } = call;
    if (comment.author !== login && hosted.people.get(login) !== "write" && login !== hosted.bot) {
      throw new Refused(403, "Must have admin rights to Repository.");
    }
    refuseLong(body.body);
    comment.body = body.body;
    return ok(commentShape(call, comment));
  },
  [`GET ${repo}/issues/comments/{comment_id}/reactions`]: async (call) => {
    const { id, reactions } = commentOf(call);
    const shapes = reactions.map((reaction) => reactionShape(call, reaction));
    return page(call, `/issues/comments/${id}/reactions`, shapes);
  },
  [`POST ${repo}/issues/comments/{comment_id}/reactions`]: async (call) => react(call),
  [`POST ${repo}/issues/{issue_number}/labels`]: async (call) => {
    const pull = pullOf(call);
    pull.labels = [...new Set([...pull.labels, ...(call.body.labels as string[])])];
    for (const label of pull.labels) call.hosted.labels.add(label);
    return ok(labelShapes(call.hosted, call.api, pull.labels));
  },
  [`GET ${repo}/labels`]: async (call) => {
    return page(call, "/labels", labelShapes(call.hosted, call.api, [...call.hosted.labels]));
  },
  [`POST ${repo}/labels`]: async (call) => {
    const { name } = call.body;
    if (call.hosted.labels.has(name)) {
      throw new Refused(422, "Validation Failed", [{ resource: "Label", code: "already_exists", field: "name" }]);
    }
    call.hosted.labels.add(name);
    return created(labelShapes(call.hosted, call.api, [name])[0]);
  },
};

function commentOf({ hosted, params }: Call): Said {
  const comment = hosted.comments.get(Number(params["comment_id"]));
  if (comment === undefined) throw notFound();
  return comment;
}

function commentShape({ hosted, api }: Call, { id, number, author, body, createdAt }: Said): object {
  const url = `${api}/repos/${hosted.owner}/${hosted.name}/issues`;
  return {
    id,
    node_id: `IC_${id}`,
    url: `${url}/comments/${id}`,
    html_url: `${siteOf(api)}/${hosted.owner}/${hosted.name}/pull/${number}#issuecomment-${id}`,
    issue_url: `${url}/${number}`,
    body,
    user: userShape(api, author),
    author_association: "NONE",
    created_at: createdAt,
    updated_at: createdAt,
  };
}

function reactionShape({ api }: Call, { id, login, content }: Said["reactions"][number]): object {
  const user = userShape(api, login);
  return { id, node_id: `REA_${id}`, user, content, created_at: "2026-01-01T00:00:00Z" };
}

/** A second reaction of the same kind is the first one. */
function react(call: Call): Reply {
  const comment = commentOf(call);
  const { content } = call.body;
  const old = comment.reactions.find((reaction) => reaction.login === call.login && reaction.content === content);
  if (old !== undefined) return ok(reactionShape(call, old));
  const reaction = { id: nextId(call.hosted), login: call.login, content };
  comment.reactions = [...comment.reactions, reaction];
  return created(reactionShape(call, reaction));
}
