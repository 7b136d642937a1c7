/** The words about what is no private RSA key: what it is, and how to get the one that fits. */

import { commandOf, say } from "../../text.js";
import { CHOOSE_PRIVATE_KEY, NEW_PAIR } from "./key.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

const RSA_NEEDED = "Vonage accepts only tokens signed with RS256, which needs an RSA private key.";

/**
 * @satisfies {Entries}
 */
export const foreignKeyWords = {
  key_is_public: {
    what: "This is the public key.",
    why: "Tokens are signed with the private key. The public key goes in the dashboard.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_certificate: {
    what: "This is a certificate.",
    why: "A certificate contains a public key. Tokens are signed with the private key.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_request: {
    what: "This is a certificate signing request.",
    why: "It contains a public key. Tokens are signed with the private key.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_openssh: (facts) => foreign(facts, facts.text("format") === "ssh2" ? "SSH2 format" : "OpenSSH format"),
  key_is_putty: (facts) =>
    foreign(facts, "PuTTY format", " In PuTTYgen on Windows, use Load, then Conversions, then Export OpenSSH key."),
  key_is_pgp: {
    what: "This is a PGP key.",
    why: "Vonage tokens are signed with the application's RSA private key.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_pkcs12: (facts) => ({
    what: "This is a PKCS#12 file (.p12 or .pfx), which can contain a key and certificates.",
    why: "This page can't open such files.",
    fix: "If it contains the right key, this command writes that key to a new encrypted file. Then choose `copy.key`. The command asks for the file's password and for a new passphrase. With OpenSSL 1.1 or LibreSSL, the default on a Mac, leave out `-legacy`.",
    ...commandOf(facts),
  }),
  key_is_jwks: (facts) => ({
    what:
      say`This is a set of ${facts.number("count") === 1 ? "one key" : say`${facts.number("count")} keys`} (JWKS), not a single key.` ??
      "This is a set of keys (JWKS), not a single key.",
    why: "A token is signed with one private key. Published sets contain only public keys.",
    fix: "Paste the private key that belongs to the application, or choose its `private.key` file.",
  }),
  key_is_token: {
    what: "This is a token, not a key.",
    why: "The key is what signs a token.",
    fix: "To see what the token contains, open Inspect. Here, choose the `private.key` file.",
  },
  key_is_secret: {
    what: "This looks like an API secret or a signature secret, not a key.",
    why: "Tokens are signed with the application's private key, about 28 lines of text.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_path: {
    what: "This is a file name, not the contents of the file.",
    why: "A page can't open a file by its name.",
    fix: "Press Choose key file and select that file, or drop it here.",
  },
  key_is_application_id: {
    what: "This is an application ID, not a key.",
    fix: "Paste it into Application ID. Here, choose the `private.key` file.",
  },
  key_wrong_algorithm: (facts) => ({
    what: say`This key is for another algorithm: ${facts.text("algorithm")}.` ?? "This is not an RSA key.",
    why:
      facts.text("algorithm") === "RSASSA-PSS"
        ? "It can only make PSS signatures. RS256 is the other kind of RSA signature (RFC 7518, section 3.3)."
        : RSA_NEEDED,
    fix: `${CHOOSE_PRIVATE_KEY} If this is that file, the application needs a new key pair.`,
  }),
  key_multi_prime: (facts) => ({
    what:
      say`This RSA key has ${facts.number("primes")} primes instead of two.` ??
      "This RSA key has more than two primes.",
    why: "Such keys are rare, and this page can't sign with them.",
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
    why: "This page reads PKCS#8, PKCS#1 and JWK. An SSH key works only if it is an RSA key and its public key is in the dashboard.",
    fix: `If this is the right key, this command writes a copy in PKCS#8. Then choose \`copy.key\`. The command asks for the old passphrase, if there is one, and for a new one. If the new one is empty, the copy is not encrypted.${also}`,
    ...commandOf(facts),
  };
}
