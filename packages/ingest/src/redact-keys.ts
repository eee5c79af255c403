import { joined, prefixed, type PrivatePattern } from "./redact-pattern.ts";

const letters = "[A-Za-z0-9]";
const wordy = "[\\w-]";
const hex = "[a-f0-9]";

/*
 * Keys and tokens by their shapes, as their issuers document them, most specific first. A placeholder
 * (`[redacted:kind]`) matches none of them: redacting twice changes nothing.
 */
export const keyPatterns: readonly PrivatePattern[] = [
  {
    kind: "private-key",
    hint: "PRIVATE KEY",
    pattern: joined(
      "g",
      String.raw`-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^-]{0,8192}`,
      String.raw`(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?`,
    ),
  },
  prefixed("age-key", "AGE-SECRET-KEY-", "AGE-SECRET-KEY-1", "[A-Z0-9]{40,}"),
  prefixed("1password-token", "ops_", "ops_eyJ", `${wordy}{60,}`),
  prefixed("jwt", "eyJ", "eyJ", `${wordy}{8,2000}\\.${wordy}{8,8000}(?:\\.${wordy}{0,2000})?`),
  prefixed("anthropic-key", "sk-ant-", "sk-ant-", `${wordy}{8,}`),
  prefixed("openrouter-key", "sk-or-", "sk-or-", `${wordy}{8,}`),
  prefixed("langfuse-key", "sk-lf-", "sk-lf-", `${wordy}{16,}`),
  prefixed("openai-key", "sk-", "sk-(?:proj-|svcacct-|admin-)?", `(?=${wordy}*\\d)[A-Za-z0-9_-]{20,}`),
  prefixed("github-token", "gh", "gh[oprsu]_", "\\w{20,}"),
  prefixed("github-token", "github_pat_", "github_pat_", "\\w{20,}"),
  prefixed("gitlab-token", "gl", "gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)-", `${wordy}{16,}`),
  prefixed("google-key", "AIza", "AIza", `${wordy}{35}`),
  prefixed("google-token", "ya29.", "ya29\\.", `${wordy}{20,}`),
  prefixed("google-client-secret", "GOCSPX-", "GOCSPX-", `${wordy}{20,}`),
  prefixed("slack-token", "xox", "xox[abceoprs]-", `${wordy}{10,}`),
  prefixed("slack-token", "xapp-", "xapp-\\d-", `${wordy}{10,}`),
  {
    kind: "slack-webhook",
    hint: "hooks.slack.com",
    pattern: /(?<=hooks\.slack\.com\/)(?:services|workflows|triggers)\/[\w/]{20,}/g,
  },
  {
    kind: "discord-webhook",
    hint: "/api/webhooks/",
    pattern: /(?<=discord(?:app)?\.com\/api\/webhooks\/)\d{5,}\/[\w-]{20,}/g,
  },
  prefixed("discord-token", ".", "[MNO][A-Za-z0-9_-]{23,27}\\.", `${wordy}{6}\\.${wordy}{27,45}`),
  prefixed("stripe-key", "_", "(?:[rs]k|whsec)_(?:live_|test_)?", `${letters}{16,}`),
  {
    kind: "aws-key",
    hint: "A",
    pattern: /(?<![A-Z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Z0-9])/g,
  },
  prefixed("huggingface-token", "hf_", "hf_", `${letters}{30,}`),
  prefixed("groq-key", "gsk_", "gsk_", `${letters}{40,}`),
  prefixed("xai-key", "xai-", "xai-", `${letters}{60,}`),
  prefixed("replicate-token", "r8_", "r8_", `${letters}{30,}`),
  prefixed("perplexity-key", "pplx-", "pplx-", `${letters}{40,}`),
  prefixed("langsmith-key", "lsv2_", "lsv2_(?:pt|sk)_", `${hex}{32}_${hex}{10}`),
  prefixed("tavily-key", "tvly-", "tvly-", `(?=${wordy}*\\d)${wordy}{20,}`),
  prefixed("npm-token", "npm_", "npm_", `${letters}{36}`),
  prefixed("pypi-token", "pypi-", "pypi-", `(?=${wordy}*\\d)${wordy}{50,}`),
  prefixed("rubygems-key", "rubygems_", "rubygems_", `${hex}{48}`),
  prefixed("crates-token", "cio", "cio", `${letters}{32}(?!${letters})`),
  prefixed("docker-token", "dckr_", "dckr_(?:pat|oat)_", `${wordy}{20,}`),
  prefixed("supabase-token", "sb", "(?:sbp_|sb_secret_)", "\\w{20,}"),
  prefixed("sendgrid-key", "SG.", "SG\\.", `${wordy}{16,64}\\.${wordy}{16,64}`),
  prefixed("mailgun-key", "key-", "key-", `${hex}{32}(?!${letters})`),
  prefixed("twilio-key", "SK", "SK", `${hex}{32}(?!${letters})`),
  prefixed("shopify-token", "shp", "shp(?:at|ca|pa|ss)_", "[a-fA-F0-9]{32}"),
  prefixed("databricks-token", "dapi", "dapi", `${hex}{32}`),
  prefixed("digitalocean-token", "_v1_", "do[opr]_v1_", `${hex}{64}`),
  prefixed("linear-key", "lin_", "lin_(?:api|oauth)_", "\\w{30,}"),
  prefixed("notion-token", "ntn_", "ntn_", "\\w{30,}"),
  prefixed("atlassian-token", "ATATT3", "ATATT3", "[\\w=-]{60,}"),
  prefixed("figma-token", "fig", "fig[dour]_", `${wordy}{30,}`),
  prefixed("sentry-token", "sntry", "sntry[su]_", "[\\w+/=]{40,}"),
  prefixed("grafana-token", "gl", "gl(?:sa|c)_", "[\\w+/=]{32,}"),
  prefixed("newrelic-key", "NRAK-", "NRAK-", "[A-Z0-9]{27}"),
  prefixed("postman-key", "PMAK-", "PMAK-", "[a-f0-9]{24}-[a-f0-9]{34}"),
  prefixed("vault-token", "hv", "hv[sbr]\\.", `${wordy}{24,}`),
  prefixed("terraform-token", ".atlasv1.", `${letters}{14}\\.atlasv1\\.`, "[\\w=-]{60,}"),
  prefixed("planetscale-token", "pscale_", "pscale_(?:tkn|oauth|pw)_", "[\\w.=-]{32,}"),
  prefixed("doppler-token", "dp.", "dp\\.(?:pt|st|ct|sa|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?", `${letters}{40,}`),
  {
    kind: "telegram-token",
    hint: ":",
    pattern: /(?<!\d)\d{8,10}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g,
  },
];
