/**
 * Which tests look at which part of the core first. They are a few of all, so that a mutant is cheap; one that they do
 * not catch is tried again with all tests. The first group that fits a file has it.
 */

/** @type {{ files: string[], tests: string[] }[]} */
export const GROUPS = [
  { files: ["src/acl/**", "src/acl.rs"], tests: ["acl", "rules"] },
  { files: ["src/api/**", "src/api.rs"], tests: ["snippet", "inspect"] },
  { files: ["src/batch/**", "src/batch.rs"], tests: ["batch"] },
  { files: ["src/claims/**", "src/claims.rs"], tests: ["claims", "token", "settings"] },
  {
    files: [
      "src/exchange/**",
      "src/exchange.rs",
      "src/inspect/**",
      "src/inspect.rs",
      "src/compare.rs",
      "src/compare/**",
    ],
    tests: ["inspect"],
  },
  { files: ["src/json/**", "src/json.rs"], tests: ["json", "inverse_properties"] },
  { files: ["src/key/**", "src/key.rs"], tests: ["key_signing", "key_public", "key_corpus", "key_engine"] },
  { files: ["src/layer/**", "src/layer.rs"], tests: ["key_layers", "secret"] },
  { files: ["src/rules/**", "src/rules.rs"], tests: ["rules", "claims", "inspect"] },
  { files: ["src/secret/**", "src/secret.rs"], tests: ["secret"] },
  { files: ["src/settings.rs"], tests: ["settings"] },
  { files: ["src/snippet/**", "src/snippet.rs"], tests: ["snippet"] },
  { files: ["src/text/**", "src/text.rs"], tests: ["text", "token_read", "secret"] },
  { files: ["src/token/**", "src/token.rs"], tests: ["token", "token_read", "inspect"] },
  { files: ["src/webhook/**", "src/webhook.rs"], tests: ["webhook"] },
  { files: ["src/*.rs", "src/details/**"], tests: ["claims", "types", "token", "inspect"] },
];
