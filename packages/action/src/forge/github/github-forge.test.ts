import { testServer } from "../../forge-server/test-server.fixture.ts";
import { forgeContract } from "../contract/forge-contract.fixture.ts";

forgeContract("GitHub, against a local server over real git", async (initial) => (await testServer(initial)).stage);
