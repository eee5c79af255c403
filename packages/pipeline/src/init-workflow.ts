/** The workflow that keeps the pull request: as in this repository's own, with what a new repository has. */
export const workflowText = `# Written by afteraction init; yours to change.
name: learn
on:
  schedule:
    - cron: "17 4 * * *"
  workflow_dispatch:
permissions: {}
jobs:
  learn:
    # one run at a time: two would work on the same branch
    concurrency:
      group: afteraction-\${{ github.repository }}
      cancel-in-progress: false
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: write
      pull-requests: write
    steps:
      - uses: actions/checkout@v5
        with:
          ref: \${{ github.event.repository.default_branch }}
          persist-credentials: false
      - uses: afteraction/afteraction@v1
`;
