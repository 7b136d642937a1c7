/**
 * Which tests look at which part of the core first. They are a few of all, so that a mutant is cheap; one that they do
 * not catch is tried again with their long ones and `more`, and then with all tests. The first group that fits a file
 * has it.
 */

/** @type {{ files: string[], tests: string[], more?: string[] }[]} */
export const GROUPS = [
  { files: ["src/acl/**", "src/acl.rs"], tests: ["acl", "rules"] },
  { files: ["src/api/**", "src/api.rs"], tests: ["snippet"] },
  { files: ["src/batch/**", "src/batch.rs"], tests: ["batch"] },
  { files: ["src/claims/**", "src/claims.rs"], tests: ["claims", "token", "settings"] },
  {
    files: [
      "src/exchange/**",
      "src/exchange.rs",
      "src/inspect/**",
      "src/inspect.rs",
      "src/compare.rs",
      "src/date.rs",
      "src/compare/**",
    ],
    tests: ["inspect"],
  },
  { files: ["src/json/**", "src/json.rs"], tests: ["json"] },
  { files: ["src/secret/**", "src/secret.rs", "src/key/detect.rs"], tests: ["secret"] },
  { files: ["src/key/signing/**", "src/key/signing.rs"], tests: ["key_signing", "key_engine"] },
  {
    files: ["src/key/**", "src/key.rs"],
    tests: ["key_signing", "key_public", "key_corpus"],
    more: ["key_vectors", "key_properties", "key_engine", "key_layers", "secret"],
  },
  { files: ["src/layer/**", "src/layer.rs"], tests: ["key_layers", "secret"] },
  { files: ["src/rules/**", "src/rules.rs"], tests: ["rules", "claims"] },
  { files: ["src/settings.rs"], tests: ["settings"] },
  { files: ["src/snippet/**", "src/snippet.rs"], tests: ["snippet"] },
  { files: ["src/text/**", "src/text.rs"], tests: ["text", "token_read"] },
  { files: ["src/token/**", "src/token.rs"], tests: ["token", "token_read"], more: ["inspect", "webhook"] },
  { files: ["src/webhook/**", "src/webhook.rs"], tests: ["webhook"] },
  { files: ["src/*.rs", "src/details/**"], tests: ["acl", "claims", "types", "token"] },
];

/** The engine has its own tests, and all see all of it. What exists only as WebAssembly does not run here. */
export const ENGINE = {
  folder: "engine",
  tests: ["multiplication", "work"],
  which: ["--exclude", "src/door.rs", "--exclude", "src/lanes/wasm.rs"],
};

/** Tests, or parts of their names, that need an optimised core: they measure time, or only look for a panic. */
export const OPTIMISED = ["mebibyte", "a_million_rows", "a_damaged_paste", "random_nestings"];

/** Tests that take seconds without optimisation. Only a mutant that all others miss is tried with them. */
export const LONG = [
  "a_costly_key_opens",
  "a_hundred_thousand_faults",
  "a_token_too_large_for_a_header",
  "any_claim_gets_an_answer",
  "any_payload_gets_an_answer",
  "depth_is_limited",
  "each_pair_gives_exactly_both_findings",
  "every_combination_has_the_expected_outcome",
  "every_difference_is_reported",
  "every_signature_is_right_wherever_the_engine_errs",
];
