/** The words about a private key: what is wrong with it, and how to get a whole one. */

import { commandOf, say } from "../text.js";

/** @import { Entries, FactsOf } from "../text.js" */

const ORIGINAL_FILE =
  "Choose the original file. If there is none, generate a new pair in the dashboard and press Save changes.";

/** Which end is missing, by the detail `missing`. @type {Record<string, string>} */
const ENDS = { start: " at its start", end: " at its end" };

/** What makes a key unsafe, by the detail `reason`. @type {Record<string, string>} */
const UNSAFE = {
  even: "One of its numbers is even that must be odd.",
  equal_primes: "Its two primes are the same number.",
  composite: "One of its primes is not a prime.",
  close_primes: "Its two primes lie so close together that they can be found.",
  unbalanced: "Its two primes differ in length.",
  exponent: "Its public exponent is too small or too large.",
};

/** What cannot be decoded, by the detail `reason`. @type {Record<string, string>} */
const DAMAGE = {
  base64: "A character is not base64.",
  base64_letter: "A character there is not base64.",
  base64_padding: "The `=` signs at its end are wrong or in the wrong place.",
  base64_last_letter: "Its last character cannot be there.",
  base64_length: "A character is missing, or there is one too many.",
  ciphertext: "The passphrase was right, but what it protects is damaged.",
  json_duplicate_key: "A member of the JWK appears twice.",
  jwk_member_missing: "A member of the JWK is missing.",
  jwk_member_type: "A member of the JWK is not a text.",
  trailing_data: "Extra data follows its end.",
};

/** The numbers of a key. @type {Record<string, string>} */
const NUMBERS = { publicKey: "the public key in it", qi: "`qInv`" };

export const CHOOSE_PRIVATE_KEY =
  "Choose the file `private.key` that Vonage let you download when the key pair was generated.";

export const NEW_PAIR =
  "In the dashboard open the application, press Edit, then Generate public and private key, then Save changes, and choose the new `private.key`.";

/**
 * @satisfies {Entries}
 */
export const keyWords = {
  key_empty: {
    what: "There is no key here.",
    fix: "Choose the file `private.key`, drop it here, or paste its text.",
  },
  key_input_too_long: (facts) => ({
    what: say`This is too long for a key: ${facts.size("bytes")}.` ?? "This is too long for a key.",
    why:
      say`A key file has a few thousand bytes; up to ${facts.number("maximum")} are read.` ??
      "A key file has a few thousand bytes.",
    fix: "Choose the key file itself, not a file that holds it among other things.",
  }),
  key_not_recognised: {
    what: "No private key was found in this.",
    why: "A private key from Vonage is a text of about 28 lines. Its first line says BEGIN PRIVATE KEY, its last line END PRIVATE KEY.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_truncated: (facts) => ({
    what: `Part of the key is missing${ENDS[facts.text("missing") ?? ""] ?? say`: ${facts.number("missingBytes")} bytes or more` ?? ""}.`,
    why: "A key works only as a whole. Often the first or last lines were not selected when it was copied.",
    fix: "Choose the file itself, or copy all of it, from the line with BEGIN to the line with END.",
  }),
  key_damaged: (facts) => ({
    what: `The key cannot be read: it is damaged${line(facts) ?? say` at ${facts.value("member")}` ?? ""}.`,
    why: `${say`${DAMAGE[facts.text("reason") ?? ""] ?? null} ` ?? ""}Letters of it were changed, lost or added, so that it is no longer the key that was downloaded.`,
    fix: ORIGINAL_FILE,
  }),
  key_masked: (facts) => ({
    what: `Part of the key is hidden${line(facts) ?? ""}: characters were replaced, for example by asterisks.`,
    why: "Many tools hide secrets in what they show or log. The hidden characters cannot be recovered from this text.",
    fix: "Copy the key from where it is shown in full, or choose the original file `private.key`.",
  }),
  key_elided: (facts) => ({
    what: `Part of the key was left out${line(facts) ?? ""}: a mark such as \`[snip]\` is in its place.`,
    why: "The text was shortened before it was copied. A key works only as a whole.",
    fix: "Copy the whole key, from the line with BEGIN to the line with END, or choose the original file `private.key`.",
  }),
  key_inconsistent: (facts) => ({
    what:
      say`The key is damaged: ${NUMBERS[facts.text("number") ?? ""] ?? facts.value("number")} does not fit its other numbers.` ??
      "The key is damaged: its numbers do not fit one another.",
    why: "A private key holds several numbers that follow from each other. A token signed with such a key is refused.",
    fix: ORIGINAL_FILE,
  }),
  key_several: (facts) => ({
    what: say`There are ${facts.number("count")} keys here.` ?? "There is more than one private key here.",
    why: "Only you can tell which one belongs to the application.",
    fix: "Paste or choose one key only.",
  }),
  key_too_small: (facts) => ({
    what: say`The key is too short: it has ${facts.number("bits")} bits.` ?? "The key is too short.",
    why: "RS256 needs 2048 bits or more (RFC 7518, section 3.3).",
    fix: NEW_PAIR,
  }),
  key_too_large: (facts) => ({
    what: say`The key is too long: it has ${facts.number("bits")} bits.` ?? "The key is too long.",
    why: "This page signs with keys of up to 4096 bits. Which sizes the API takes is not documented.",
    fix: NEW_PAIR,
  }),
  key_unsafe: (facts) => ({
    what: "This key is not safe to sign with.",
    why: `${UNSAFE[facts.text("reason") ?? ""] ?? "Its numbers are not those of a good RSA key."} Others could find the private key from the public one, or the signature would be wrong.`,
    fix: NEW_PAIR,
  }),
  key_exponent_unusual: (facts) => ({
    what: say`The key's public exponent is ${facts.value("exponent")}.` ?? "The key's public exponent is unusual.",
    why: "Nearly all keys have `65537`. Whether the API takes others is not documented.",
    fix: "It can be used. If the API refuses its tokens, generate a new pair in the dashboard.",
  }),
  public_key_not_recognised: (facts) => ({
    what:
      say`No public RSA key was found in this: the algorithm is ${facts.text("algorithm")}.` ??
      "No public key was found in this.",
    why: "The dashboard shows the public key as a text that begins with BEGIN PUBLIC KEY. A certificate or a JWK will do too.",
    fix: "In the dashboard open the application, press Edit and copy the whole text of the public key.",
  }),
  public_key_is_private: {
    what: "This is a private key. Here the public one is wanted.",
    why: "The public key is the one to compare with: it shows what Vonage knows. A private key never belongs in the dashboard.",
    fix: "In the dashboard open the application, press Edit and copy the whole text of the public key.",
  },
  key_making_unavailable: (facts) => ({
    what: "This browser makes no keys here.",
    why: "Browsers make keys only on pages that came by https, from this computer, or from a file.",
    fix: "Open the page by https or as a file, or make the key with OpenSSL, which asks for a passphrase for it.",
    ...commandOf(facts),
  }),
  random_unavailable: {
    what: "The browser gave no random numbers.",
    why: "Signing uses them so that the time it takes tells nothing about the key. Without them nothing is signed.",
    fix: "Reload the page. If it happens again, use another browser.",
  },
  signing_failed: {
    what: "The signature did not pass its own check, so no token was made.",
    why: "Every signature is checked with the public half of the key before it is shown.",
    fix: "Choose the key file again. If it happens again, generate a new pair in the dashboard.",
  },
};

/** Where it is. @param {FactsOf<{ line?: number }>} facts */
const line = (facts) => say` in line ${facts.number("line")}`;
