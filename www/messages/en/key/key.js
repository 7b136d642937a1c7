/** The words about a private key: what is wrong with it, and how to get a whole one. */

import { commandOf, say } from "../../text.js";

/** @import { Entries, FactsOf } from "../../text.js" */

const ORIGINAL_FILE =
  "Choose the original file. If you no longer have it, generate a new pair in the dashboard and press Save changes.";

/** Which end is missing, by the detail `missing`. @type {Record<string, string>} */
const ENDS = { start: " at the start", end: " at the end" };

/** What makes a key unsafe, by the detail `reason`. @type {Record<string, string>} */
const UNSAFE = {
  even: "One of its numbers is even but must be odd.",
  equal_primes: "Its two primes are the same number.",
  composite: "One of its primes is not a prime.",
  close_primes: "Its two primes are so close together that anyone can work them out.",
  unbalanced: "Its two primes differ in length.",
  exponent: "Its public exponent is too small or too large.",
};

/** What cannot be decoded, by the detail `reason`. @type {Record<string, string>} */
const DAMAGE = {
  base64: "One of its characters is not base64.",
  base64_letter: "A character there is not base64.",
  base64_padding: "The `=` signs at its end are wrong or in the wrong place.",
  base64_last_letter: "Its last character is not possible in base64.",
  base64_length: "A character is missing, or there is one too many.",
  ciphertext: "The passphrase is right, but the encrypted key is damaged.",
  json_duplicate_key: "A member of the JWK appears twice.",
  jwk_member_missing: "A member of the JWK is missing.",
  jwk_member_type: "A member of the JWK is not a string.",
  trailing_data: "There is extra data after its end.",
};

/** The numbers of a key. @type {Record<string, string>} */
const NUMBERS = { publicKey: "the public key in it", qi: "`qInv`" };

export const CHOOSE_PRIVATE_KEY =
  "Choose the `private.key` file you downloaded from the dashboard when the key pair was generated.";

export const NEW_PAIR =
  "In the dashboard, open the application, press Edit, then Generate public and private key, then Save changes. Then choose the new `private.key` file here.";

/**
 * @satisfies {Entries}
 */
export const keyWords = {
  key_empty: {
    what: "This is empty, so there is no key to read.",
    fix: "Choose the `private.key` file, drop it here, or paste its contents.",
  },
  key_input_too_long: (facts) => ({
    what: say`This is too large to be a key: ${facts.size("bytes")}.` ?? "This is too large to be a key.",
    why:
      say`A key file is a few thousand bytes. The limit is ${facts.size("maximum")}.` ??
      "A key file is a few thousand bytes.",
    fix: "Choose the key file itself, not a larger file that contains it.",
  }),
  key_not_recognised: {
    what: "No private key found in this.",
    why: "A private key from Vonage is about 28 lines of text. The first line says BEGIN PRIVATE KEY, the last line END PRIVATE KEY.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_truncated: (facts) => ({
    what: `Part of the key is missing${ENDS[facts.text("missing") ?? ""] ?? say`: ${facts.number("missingBytes")} bytes or more` ?? ""}.`,
    why: "The first or last line is often missed when copying.",
    fix: "Choose the file itself, or copy everything from the BEGIN line to the END line.",
  }),
  key_damaged: (facts) => ({
    what: `The key can't be read: it is damaged${line(facts) ?? say` at ${facts.value("member")}` ?? ""}.`,
    why: `${say`${DAMAGE[facts.text("reason") ?? ""] ?? null} ` ?? ""}Some of its characters were changed, lost or added after it was downloaded.`,
    fix: ORIGINAL_FILE,
  }),
  key_masked: (facts) => ({
    what: `Part of the key is hidden${line(facts) ?? ""}: characters were replaced, for example with asterisks.`,
    why: "Many tools hide secrets in their output and logs.",
    fix: "Copy the key from a place that shows it in full, or choose the original `private.key` file.",
  }),
  key_elided: (facts) => ({
    what: `Part of the key was left out${line(facts) ?? ""}: there is a marker such as \`[snip]\` in its place.`,
    why: "The text was shortened before it was copied.",
    fix: "Copy the whole key, from the BEGIN line to the END line, or choose the original `private.key` file.",
  }),
  key_inconsistent: (facts) => ({
    what:
      say`The key is damaged: ${NUMBERS[facts.text("number") ?? ""] ?? facts.value("number")} does not match its other numbers.` ??
      "The key is damaged: its numbers do not match each other.",
    why: "Its numbers depend on each other. Vonage would reject a token signed with this key.",
    fix: ORIGINAL_FILE,
  }),
  key_several: (facts) => ({
    what: say`This contains ${facts.number("count")} keys.` ?? "This contains more than one private key.",
    why: "Only you know which one belongs to the application.",
    fix: "Paste or choose just that one.",
  }),
  key_too_small: (facts) => ({
    what: say`The key is too short: it has ${facts.number("bits")} bits.` ?? "The key is too short.",
    why: "RS256 needs 2048 bits or more (RFC 7518, section 3.3).",
    fix: NEW_PAIR,
  }),
  key_too_large: (facts) => ({
    what: say`The key is too long: it has ${facts.number("bits")} bits.` ?? "The key is too long.",
    why: "This page signs with keys of up to 4096 bits. Vonage does not document which sizes it accepts.",
    fix: NEW_PAIR,
  }),
  key_unsafe: (facts) => ({
    what: "This key is not safe to sign with.",
    why: `${UNSAFE[facts.text("reason") ?? ""] ?? "Its numbers are not those of a sound RSA key."} Others could work out the private key, or the signature could be wrong.`,
    fix: NEW_PAIR,
  }),
  key_exponent_unusual: (facts) => ({
    what: say`The key's public exponent is ${facts.value("exponent")}.` ?? "The key's public exponent is unusual.",
    why: "Almost all keys use `65537`. Vonage does not document whether it accepts others.",
    fix: "You can use it. If Vonage rejects its tokens, generate a new pair in the dashboard.",
  }),
  public_key_not_recognised: (facts) => ({
    what:
      say`No RSA public key found in this: the algorithm is ${facts.text("algorithm")}.` ??
      "No public key found in this.",
    why: "The dashboard shows the public key as text that starts with BEGIN PUBLIC KEY. A certificate or a JWK works too.",
    fix: "In the dashboard, open the application, press Edit and copy the whole public key.",
  }),
  public_key_is_private: {
    what: "This is a private key, not the public key.",
    why: "Vonage knows only the public key. A private key never belongs in the dashboard.",
    fix: "In the dashboard, open the application, press Edit and copy the whole public key.",
  },
  key_making_unavailable: (facts) => ({
    what: "This browser can't generate keys here.",
    why: "Browsers generate keys only on pages opened over HTTPS, from this computer, or from a file.",
    fix: "Open the page by https or as a file, or make the key with OpenSSL, which asks for a passphrase for it.",
    ...commandOf(facts),
  }),
  random_unavailable: {
    what: "The browser returned no random numbers.",
    why: "Signing needs them, so that its timing reveals nothing about the key. Nothing was signed.",
    fix: "Reload the page. If it happens again, use another browser.",
  },
  signing_failed: {
    what: "The signature failed its own check, so no token was made.",
    why: "Every signature is checked with the public key before you see it.",
    fix: "Choose the key file again. If it happens again, generate a new pair in the dashboard.",
  },
};

/** Where it is. @param {FactsOf<{ line?: number }>} facts */
const line = (facts) => say` on line ${facts.number("line")}`;
