/** The words about the rest of what Inspect finds: whose token it is, and what was called with it. */

import { code, say } from "../../text.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

/**
 * @satisfies {Entries}
 */
export const findingWords = {
  application_id_mismatch: (facts) => ({
    what:
      say`\`application_id\` is ${facts.value("value")}, but you expect ${facts.value("expected")}.` ??
      "`application_id` is not the one you expect.",
    why: "Vonage checks the token with the public key of the application that the token names.",
    fix: "Make a new token with the ID and the private key of the same application.",
  }),
  jti_missing: {
    what: "The token has no `jti`.",
    why: "Every token needs its own ID, a random UUID.",
    fix: "Make a new token with a `jti`.",
  },
  claim_leaked: (facts) => {
    const name = facts.claim ? code(facts.claim) : null;
    return {
      what:
        say`The token has the claim ${name}, which means nothing to Vonage.` ??
        "The token has a claim that means nothing to Vonage.",
      why:
        say`It is an SDK option that ended up in the token. The claim is called ${facts.value("instead")}.` ??
        "It is an SDK option that ended up in the token.",
      fix: say`Set ${facts.value("instead")} instead of ${name}.` ?? "Use the claim's real name.",
    };
  },
  sub_on_admin_call: (facts) => ({
    what:
      say`This is a user token (${facts.value("sub")}), but this call needs an application token.` ??
      "This is a user token, but this call needs an application token.",
    why: "A token with `sub` acts only for that user. Calls that manage the application need a token without `sub`.",
    fix: "Make an application token.",
  }),
  acl_lacks_path: (facts) => ({
    what: say`The ACL does not allow ${called(facts)}.` ?? "The ACL does not allow this call.",
    why: "A token with an ACL can do only what the ACL lists. The API answers 403, not 401.",
    fix:
      say`Add ${facts.value("needs")} to the ACL, or make a token without an ACL.` ??
      "Add the path to the ACL, or make a token without an ACL.",
  }),
  acl_depends_on_filters: (facts) => ({
    what:
      say`Whether the ACL allows ${called(facts)} depends on its \`filters\`.` ??
      "Whether the ACL allows this call depends on its `filters`.",
    why: "Vonage does not document what filters do.",
    fix: "If the API answers 403, remove the filters and try again.",
  }),
  token_is_foreign: (facts) => ({
    what: "This does not look like a Vonage token.",
    why:
      say`Its issuer (\`iss\`) is ${facts.value("issuer")}, and it names no Vonage application.` ??
      "It names no Vonage application.",
    fix: "Paste the token that was sent to Vonage, or make one in Generate.",
  }),
  api_unknown: (facts) => ({
    what: say`The API ${facts.value("api")} is not in this page's list.` ?? "This API is not in this page's list.",
    why: "So we don't know what it accepts.",
    fix: "Choose one from the list.",
  }),
  api_is_basic_only: (facts) => ({
    what: say`${facts.text("name")} does not accept tokens.` ?? "This API does not accept tokens.",
    why: "It accepts only Basic auth, with the account's API key and API secret. With a token it answers 401.",
    fix: "Send the API key and the API secret with Basic auth.",
    command: 'curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" https://…',
  }),
  api_wants_access_token: {
    what: "This API needs an access token, not this token.",
    why: "For the Network APIs, this token is only the first step (OAuth).",
    fix: "Send this token to `/oauth2/bc-authorize`, then call `/oauth2/token`. Use the access token it returns to call the API.",
  },
};

/** `POST /v1/calls` @param {FactsOf<DetailsOf["acl_lacks_path"]>} facts */
function called(facts) {
  return say`\`${facts.text("method")} ${facts.text("path")}\``;
}
