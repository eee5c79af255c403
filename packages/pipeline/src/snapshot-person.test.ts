import { describe, expect, it } from "vitest";
import { peopleOf, personOf } from "./snapshot-person.ts";
import { temporaryFolder } from "./temporary-folder.fixture.ts";

describe("personOf", () => {
  it("believes what it was told, then the environment", async () => {
    const root = temporaryFolder();
    expect(await personOf("jo", root, { AFTERACTION_USER: "al", USER: "x" })).toBe("jo");
    expect(await personOf(undefined, root, { AFTERACTION_USER: "al", USER: "x" })).toBe("al");
    expect(await personOf(" ", root, { AFTERACTION_USER: "al" })).toBe("al");
  });
});

describe("peopleOf", () => {
  it.each([[{}], [{ USER: "root", HOME: "/root" }], [{ USER: "runner", HOME: "/home/runner" }], [{ USER: "jo" }]])(
    "knows nobody from %j",
    (env) => expect([...peopleOf(env)]).toEqual([]),
  );

  it("knows the login name and that of the home folder", () => {
    expect([...peopleOf({ USER: "JDoe", HOME: "/home/jane" })]).toEqual(["jdoe", "jane"]);
    expect([...peopleOf({ USERPROFILE: "C:\\Users\\Jane" })]).toEqual(["jane"]);
  });
});
