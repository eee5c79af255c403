import { describe } from "vitest";
import type { InitialRepository } from "../memory/state.ts";
import type { Stage } from "../stage.ts";
import { branchCases } from "./branch-cases.fixture.ts";
import { commentCases } from "./comment-cases.fixture.ts";
import { commitCases } from "./commit-cases.fixture.ts";
import { degradedCases } from "./degraded-cases.fixture.ts";
import { mergeCases } from "./merge-cases.fixture.ts";
import { proposalCases } from "./proposal-cases.fixture.ts";
import { proposalLifeCases } from "./proposal-life-cases.fixture.ts";

/** A fresh repository `octo/repo` on some forge: what `InitialRepository` says, no more. */
export type MakeStage = (initial?: InitialRepository) => Promise<Stage>;

/** The laws that every forge keeps, as cases; one describe per part of the port. Side by side: most of it is waiting. */
export function forgeContract(name: string, make: MakeStage): void {
  describe.concurrent(`the forge's contract: ${name}`, () => {
    branchCases(make);
    commitCases(make);
    mergeCases(make);
    proposalCases(make);
    proposalLifeCases(make);
    commentCases(make);
    degradedCases(make);
  });
}

/** The part of it that is about files and commits. */
export function fileContract(name: string, make: MakeStage): void {
  describe.concurrent(`the forge's contract on files: ${name}`, () => {
    branchCases(make);
    commitCases(make);
    mergeCases(make);
  });
}
