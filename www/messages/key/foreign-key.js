/** The words about what is no private RSA key: what it is, and how to get the one that fits. */

import { commandOf, say } from "../text.js";
import { CHOOSE_PRIVATE_KEY, NEW_PAIR } from "./key.js";

/** @import { DetailsOf } from "../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../text.js" */

const RSA_NEEDED = "Vonage takes tokens signed with RS256, which needs an RSA private key.";

/**
 * @satisfies {Entries}
 */
export const foreignKeyWords = {
  key_is_public: {
    what: "This is the public key.",
    why: "A token is signed with the private key. The public one belongs in the dashboard.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_certificate: {
    what: "This is a certificate.",
    why: "A certificate holds a public key. A token is signed with the private key.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_request: {
    what: "This is a certificate signing request.",
    why: "It holds a public key. A token is signed with the private key.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_openssh: (facts) =>
    foreign(facts, facts.text("format") === "ssh2" ? "the SSH2 format" : "OpenSSH's own format"),
  key_is_putty: (facts) =>
    foreign(facts, "PuTTY's format", " In PuTTYgen for Windows use Load, then Conversions, then Export OpenSSH key."),
  key_is_pgp: {
    what: "This is a PGP key.",
    why: "PGP keys are for mail and files. Vonage's tokens are signed with the application's RSA private key.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_pkcs12: (facts) => ({
    what: "This is a PKCS#12 file (.p12 or .pfx), which may hold a key and certificates.",
    why: "This page does not open such files.",
    fix: "If the right key is in it, this command writes it to an encrypted file of its own: choose `copy.key`. It asks for the file's password and for a new passphrase. With OpenSSL 1.1 or LibreSSL, as on a Mac, leave out `-legacy`.",
    ...commandOf(facts),
  }),
  key_is_jwks: (facts) => ({
    what:
      say`This is a set of ${facts.number("count")} keys (JWKS), not one key.` ??
      "This is a set of keys (JWKS), not one key.",
    why: "A token is signed with one private key. A published set holds public keys only.",
    fix: "Paste the one private key of the set that belongs to the application, or choose its `private.key`.",
  }),
  key_is_token: {
    what: "This is a token, not a key.",
    why: "A token is what is made with the key.",
    fix: "To see what is in the token, open Inspect. Here, choose the file `private.key`.",
  },
  key_is_secret: {
    what: "This looks like an API secret or a signature secret, not like a key.",
    why: "Secrets are short texts for Basic auth and for webhooks. A token is signed with the application's private key, a text of about 28 lines.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_path: {
    what: "This is the name of a file, not what is in it.",
    why: "A page cannot open a file by its name.",
    fix: "Press Choose key file and pick that file, or drop it here.",
  },
  key_is_application_id: {
    what: "This is an application ID, not a key.",
    fix: "Put it into the field Application ID. Here, choose the file `private.key`.",
  },
  key_wrong_algorithm: (facts) => ({
    what:
      say`This is a key for another algorithm: ${facts.text("algorithm")}.` ??
      "This is a key for another algorithm than RSA.",
    why:
      facts.text("algorithm") === "RSASSA-PSS"
        ? "It is marked for PSS signatures only. RS256 is the other kind of RSA signature (RFC 7518, section 3.3)."
        : RSA_NEEDED,
    fix: `${CHOOSE_PRIVATE_KEY} If it is this one, the application needs a new pair.`,
  }),
  key_multi_prime: (facts) => ({
    what:
      say`This RSA key has ${facts.number("primes")} primes instead of two.` ??
      "This RSA key has more than two primes.",
    why: "Such keys are rare, and this page does not sign with them.",
    fix: NEW_PAIR,
  }),
};

/**
 * A private key of the SSH world.
 *
 * @param {FactsOf<DetailsOf["key_is_putty"]>} facts
 * @param {string} format
 * @param {string} [also]
 */
function foreign(facts, format, also = "") {
  const what = `This is a private key in ${format}.`;
  const algorithm = facts.text("algorithm");
  if (algorithm !== null && algorithm !== "RSA" && algorithm !== "unknown") {
    return { what, why: `Its algorithm is ${algorithm}. ${RSA_NEEDED}`, fix: CHOOSE_PRIVATE_KEY };
  }
  return {
    what,
    why: "This page reads PKCS#8, PKCS#1 and JWK. An SSH key works only if it is an RSA key and its public half is in the dashboard.",
    fix: `If this is the right key, write a copy in PKCS#8 with this command and choose \`copy.key\`. It asks for the old passphrase, if there is one, and for a new one. With an empty one the copy is not encrypted.${also}`,
    ...commandOf(facts),
  };
}
