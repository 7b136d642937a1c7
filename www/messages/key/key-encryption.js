/** The words about a key behind a passphrase. */

import { say } from "../text.js";

/** @import { DetailsOf } from "../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../text.js" */

const OPENSSL_3 = "-provider default -provider legacy "; // What only OpenSSL 3's legacy provider still decrypts.

/** Ciphers that OpenSSL 3 decrypts without its legacy provider. */
const CURRENT_CIPHERS = /AES|3-?DES|DES3|DES-EDE|TripleDES|Camellia|ARIA/i;

/**
 * @satisfies {Entries}
 */
export const encryptedKeyWords = {
  key_encrypted: {
    what: "This key is encrypted.",
    fix: "Enter its passphrase. It stays in this page, like the key.",
  },
  key_passphrase_wrong: {
    what: "The passphrase does not open this key.",
    why: "It is not the one that the file was protected with, or the file was damaged.",
    fix: "Type it again. Look for capital letters, spaces at its ends and the keyboard's language.",
  },
  key_encryption_unsupported: unsupportedEncryption,
  key_kdf_too_costly: tooCostly,
};

/** @param {FactsOf<DetailsOf["key_encryption_unsupported"]>} facts */
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

/** @param {FactsOf<DetailsOf["key_kdf_too_costly"]>} facts */
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
    return {
      ...said,
      fix: "If you trust this file, enter its passphrase, press Unlock anyway and wait. You can cancel at any time.",
    };
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
