/** The words about keys: what it is, if it is not the private key, and how to get the one that fits. */

import { say } from "./text.js";

/** @import { Code } from "../../src/types.d.ts" */
/** @import { Entry, Facts } from "./text.js" */

const CHOOSE_PRIVATE_KEY =
  "Choose the file `private.key` that Vonage let you download when the key pair was generated.";
const NEW_PAIR =
  "In the dashboard open the application, press Edit, then Generate public and private key, then Save changes, and choose the new `private.key`.";
const ORIGINAL_FILE =
  "Choose the original file. If there is none, generate a new pair in the dashboard and press Save changes.";
const RSA_NEEDED = "Vonage takes tokens signed with RS256, which needs an RSA private key.";
const OPENSSL_3 = "-provider default -provider legacy "; // What only OpenSSL 3's legacy provider still decrypts.

/** Ciphers that OpenSSL 3 decrypts without its legacy provider. */
const CURRENT_CIPHERS = /AES|3-?DES|DES3|DES-EDE|TripleDES|Camellia|ARIA/i;

const FROM_OPENSSH = "cp private.key copy.key && chmod 600 copy.key && ssh-keygen -p -m PKCS8 -f copy.key";
const FROM_SSH2 = "puttygen private.key -O private-openssh-new -o copy.key && ssh-keygen -p -m PKCS8 -f copy.key";
const FROM_PUTTY = "puttygen private.ppk -O private-openssh-new -o copy.key && ssh-keygen -p -m PKCS8 -f copy.key";

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
  base64: "A letter is not base64.",
  base64_letter: "A letter there is not base64.",
  base64_padding: "The `=` signs at its end are wrong or in the wrong place.",
  base64_last_letter: "Its last letter cannot stand there.",
  base64_length: "A letter is missing or too much.",
  ciphertext: "The passphrase was right, but what it protects is damaged.",
  json_duplicate_key: "A member of the JWK stands twice.",
  jwk_member_missing: "A member of the JWK is missing.",
  jwk_member_type: "A member of the JWK is not a text.",
  trailing_data: "There is more behind its end.",
};

/** The numbers of a key. @type {Record<string, string>} */
const NUMBERS = { publicKey: "the public key in it", qi: "`qInv`" };

/**
 * @satisfies {Partial<Record<Code, Entry>>}
 */
export const keyWords = {
  key_empty: {
    what: "There is no key here.",
    fix: "Choose the file `private.key`, drop it here, or paste its text.",
  },
  key_input_too_long: (facts) => ({
    what: say`This is too long for a key: ${facts.number("bytes")} bytes.` ?? "This is too long for a key.",
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
    what: `The key cannot be read: it is damaged${place(facts)}.`,
    why: `${say`${DAMAGE[facts.text("reason") ?? ""] ?? null} ` ?? ""}Letters of it were changed, lost or added, so that it is no longer the key that was downloaded.`,
    fix: ORIGINAL_FILE,
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
  key_encrypted: {
    what: "This key is protected by a passphrase.",
    why: "It can be read only with the passphrase that was chosen when the file was made.",
    fix: "Type the passphrase. It stays in this page, as the key does.",
  },
  key_passphrase_wrong: {
    what: "The passphrase does not open this key.",
    why: "It is not the one that the file was protected with, or the file was damaged.",
    fix: "Type it again. Look for capital letters, blanks at its ends and the keyboard's language.",
  },
  key_encryption_unsupported: unsupportedEncryption,
  key_kdf_too_costly: tooCostly,
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
    foreign(facts, "OpenSSH's own format", facts.text("format") === "ssh2" ? FROM_SSH2 : FROM_OPENSSH),
  key_is_putty: (facts) =>
    foreign(
      facts,
      "PuTTY's format",
      FROM_PUTTY,
      " In PuTTYgen for Windows use Load, then Conversions, then Export OpenSSH key.",
    ),
  key_is_pgp: {
    what: "This is a PGP key.",
    why: "PGP keys are for mail and files. Vonage's tokens are signed with the application's RSA private key.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_is_pkcs12: {
    what: "This is a PKCS#12 file (.p12 or .pfx), which may hold a key and certificates.",
    why: "This page does not open such files.",
    fix: "If the right key is in it, this command writes it to a file of its own: choose that. It asks for the file's password and for a new passphrase. With OpenSSL 1.1 or LibreSSL, as on a Mac, leave out `-legacy`.",
    command: "openssl pkcs12 -legacy -in private.p12 -nocerts -aes256 -out converted.key",
  },
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
  key_making_unavailable: {
    what: "This browser makes no keys here.",
    why: "Browsers make keys only on pages that came by https, from this computer, or from a file.",
    fix: "Open the page by https or as a file, or make the pair with: openssl genrsa -out private.key 2048",
  },
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

/**
 * A private key of the SSH world. ssh-keygen refuses files that others may read, and overwrites the one that it is given.
 *
 * @param {Facts} facts
 * @param {string} format
 * @param {string} command
 * @param {string} [also]
 */
function foreign(facts, format, command, also = "") {
  const what = `This is a private key in ${facts.text("format") === "ssh2" ? "the SSH2 format" : format}.`;
  const algorithm = facts.text("algorithm");
  if (algorithm !== null && algorithm !== "RSA" && algorithm !== "unknown") {
    return { what, why: `Its algorithm is ${algorithm}. ${RSA_NEEDED}`, fix: CHOOSE_PRIVATE_KEY };
  }
  return {
    what,
    why: "This page reads PKCS#8, PKCS#1 and JWK. An SSH key works only if it is an RSA key and its public half is in the dashboard.",
    fix: `If this is the right key, write a copy in PKCS#8 with this command and choose \`copy.key\`. It asks for the old passphrase, if there is one, and for a new one, which may be empty.${also}`,
    command,
  };
}

/** @param {Facts} facts */
function unsupportedEncryption(facts) {
  const scheme = facts.text("scheme") === "unknown" ? null : facts.text("scheme");
  const cipher = facts.text("cipher");
  const provider = CURRENT_CIPHERS.test(`${scheme ?? ""} ${cipher ?? ""}`) ? "" : OPENSSL_3;
  const older =
    provider && " With OpenSSL 1.1 or LibreSSL, as on a Mac, leave out `-provider default -provider legacy`.";
  return {
    what:
      say`The key is protected in a way that this page does not read: ${scheme}${cipher ? `, ${cipher}` : ""}.` ??
      "The key is protected in a way that this page does not read.",
    why: "It is an old or a rare kind of protection.",
    fix: `Write a copy with a current one and choose \`converted.key\`. The command asks for the old passphrase, then for a new one, and leaves the old file as it is.${older}`,
    command: `openssl pkcs8 -topk8 -v2 aes-256-cbc ${provider}-in private.key -out converted.key`,
  };
}

/** Where it is damaged. @param {Facts} facts */
function place(facts) {
  return (
    say` in line ${facts.number("line")}, column ${facts.number("column")}` ??
    say` in line ${facts.number("line")}` ??
    say` at ${facts.value("member")}` ??
    ""
  );
}

/** @param {Facts} facts */
function tooCostly(facts) {
  const memory = facts.number("memoryBytes");
  const size = memory === null ? null : `${Math.ceil(memory / 2 ** 20)} MiB of memory`;
  const time = facts.duration("seconds");
  const costs = [time && `about ${time}`, size].filter(Boolean).join(" and ");
  const cost = costs && `: ${costs}`;
  const said = {
    what: `Opening this key takes much work${cost}.`,
    why: "The file asks for much more work to try a passphrase than is usual.",
  };
  if (facts.flag("canAllow"))
    return { ...said, fix: "If you know this file, allow it and wait. It can be cancelled at any time." };
  // OpenSSL itself refuses scrypt with more than 32 MiB, which is less than this page reads.
  if (memory !== null) {
    return {
      ...said,
      fix: "This page does not do that much work. Write the file again with the program that made it, with PBKDF2.",
    };
  }
  return {
    ...said,
    fix: "This page does not do that much work. Write a copy with the usual protection, and choose `converted.key`.",
    command: "openssl pkcs8 -topk8 -v2 aes-256-cbc -in private.key -out converted.key",
  };
}
