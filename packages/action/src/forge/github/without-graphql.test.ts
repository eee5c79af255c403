import { faults } from "../../forge-server/faults.fixture.ts";
import { testServer } from "../../forge-server/test-server.fixture.ts";
import { fileContract } from "../contract/forge-contract.fixture.ts";

fileContract("GitHub without GraphQL", async (initial) => {
  const { server, stage } = await testServer(initial);
  server.fail("graphql", faults.graphqlOff(), Infinity);
  return stage;
});
