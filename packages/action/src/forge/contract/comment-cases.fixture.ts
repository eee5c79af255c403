import { describe, expect, it } from "vitest";
import { bodyLimit } from "../text-limit.ts";
import type { MakeStage } from "./forge-contract.fixture.ts";
import { bot, opened } from "./proposal.fixture.ts";

/** Comments, reactions, and whose words count. */
export function commentCases(make: MakeStage): void {
  describe("comments, comment, editComment", () => {
    it("has none at first", async () => {
      const stage = await make();
      const { number } = await opened(stage);
      expect(await stage.as().comments(number)).toEqual([]);
    });

    it("lists all that was said, by anybody, oldest first", async () => {
      const stage = await make();
      const { number } = await opened(stage);
      for (let n = 0; n < 104; n += 1) await stage.as("stranger").comment(number, `/accept ${n}`);
      const last = await stage.as().comment(number, "Noted 🚀\r\n<!-- x -->");
      const all = await stage.as().comments(number);
      expect(all).toHaveLength(105);
      expect(all[0]).toMatchObject({ author: "stranger", body: "/accept 0" });
      expect(all.at(-1)).toEqual(last);
      expect(last).toMatchObject({ author: bot, body: "Noted 🚀\r\n<!-- x -->" });
      expect(Date.parse(last.createdAt)).not.toBeNaN();
    });

    it("changes one's own comment in place", async () => {
      const stage = await make();
      const { number } = await opened(stage);
      const { id } = await stage.as().comment(number, "one");
      await stage.as().comment(number, "two");
      await stage.as().editComment(id, "three");
      expect((await stage.as().comments(number)).map(({ body }) => body)).toEqual(["three", "two"]);
    });

    it("refuses a comment that is too long", async () => {
      const stage = await make();
      const { number } = await opened(stage);
      const said = stage.as().comment(number, "x".repeat(bodyLimit + 1));
      await expect(said).rejects.toMatchObject({ trouble: "too-long" });
      expect(await stage.as().comments(number)).toEqual([]);
    });
  });

  describe("react, canWrite", () => {
    it("reacts once, however often it is called", async () => {
      const stage = await make();
      const { number } = await opened(stage);
      const { id } = await stage.as("human").comment(number, "/accept");
      await stage.as().react(id, "+1");
      await stage.as().react(id, "+1");
      expect(await stage.reactions(id)).toEqual(["+1"]);
    });

    it("takes the words of those who may write, of nobody else", async () => {
      const forge = (await make()).as();
      const logins = ["reader", "stranger", bot, "human/../human", ""];
      for (const login of logins) expect([login, await forge.canWrite(login)]).toEqual([login, false]);
      expect(await forge.canWrite("human")).toBe(true);
    });
  });
}
