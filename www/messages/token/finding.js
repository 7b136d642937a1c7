/** The words about the rest of what Inspect finds: whose token it is, and what was called with it. */

import { code, say } from "../text.js";

/** @import { DetailsOf } from "../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../text.js" */

/**
 * @satisfies {Entries}
 */
export const findingWords = {
  application_id_mismatch: (facts) => ({
    what:
      say`\`application_id\` is ${facts.value("value")}, expected was ${facts.value("expected")}.` ??
      "`application_id` is not the expected one.",
    why: "The API checks the token with the public key of the application that the token names.",
    fix: "Make a new token with the ID and the private key of the same application.",
  }),
  jti_missing: {
    what: "The token has no `jti`.",
    why: "An ID of its own is required for every token, a random UUID.",
    fix: "Make a new token that has one.",
  },
  claim_leaked: (facts) => {
    const name = facts.claim ? code(facts.claim) : null;
    return {
      what:
        say`The token has the claim ${name}, which means nothing to Vonage.` ??
        "The token has a claim that means nothing to Vonage.",
      why:
        say`It is an option of an SDK that slipped into the token. The claim is called ${facts.value("instead")}.` ??
        "It is an option of an SDK that slipped into the token.",
      fix: say`Set ${facts.value("instead")} instead of ${name}.` ?? "Use the claim's own name.",
    };
  },
  sub_on_admin_call: (facts) => ({
    what:
      say`The token is a user's (${facts.value("sub")}), and this call is for a server.` ??
      "The token is a user's, and this call is for a server.",
    why: "A token with `sub` acts for that user only. For calls that manage the application, a token has no `sub`.",
    fix: "Make an application token.",
  }),
  acl_lacks_path: (facts) => ({
    what: say`The ACL does not allow ${called(facts)}.` ?? "The ACL does not allow this call.",
    why: "A token with an ACL may do only what is listed in it. The API answers 403 rather than 401.",
    fix:
      say`Add ${facts.value("needs")} to the ACL, or make a token without an ACL.` ??
      "Add the path to the ACL, or make a token without an ACL.",
  }),
  acl_depends_on_filters: (facts) => ({
    what:
      say`Whether the ACL allows ${called(facts)} depends on its \`filters\`.` ??
      "Whether the ACL allows this call depends on its `filters`.",
    why: "What filters do is not documented.",
    fix: "If the API answers 403, take the filters out and try again.",
  }),
  api_unknown: (facts) => ({
    what: say`The API ${facts.value("api")} is not in this page's list.` ?? "This API is not in this page's list.",
    why: "So nothing can be said about what it takes.",
    fix: "Choose one from the list.",
  }),
  api_is_basic_only: (facts) => ({
    what: say`${facts.text("name")} does not take a token.` ?? "This API does not take a token.",
    why: "It takes Basic auth only: the account's API key and API secret. A token there is itself a reason for 401.",
    fix: "Send the API key and the API secret as Basic auth.",
    command: 'curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" https://…',
  }),
  api_wants_access_token: {
    what: "This API takes an access token, not this token.",
    why: "For the Network APIs this token is only the first step (OAuth).",
    fix: "Send this token to `/oauth2/bc-authorize`, then to `/oauth2/token`, and call the API with the access token that comes back.",
  },
};

/** `POST /v1/calls` @param {FactsOf<DetailsOf["acl_lacks_path"]>} facts */
function called(facts) {
  return say`\`${facts.text("method")} ${facts.text("path")}\``;
}
