/** The words about a key behind a passphrase. */

import { say } from "../text.js";

/** @import { DetailsOf } from "../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../text.js" */

const ELSEWHERE = "Write the file again with the program that made it.";

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
  const [scheme = null, cipher = null] = [facts.text("scheme"), facts.text("cipher")].filter(
    (name) => name !== "unknown",
  );
  const said = {
    what:
      say`The key is protected in a way that this page does not read: ${scheme}${cipher ? `, ${cipher}` : ""}.` ??
      "The key is protected in a way that this page does not read.",
    why: "It is an old or a rare kind of protection.",
  };
  const command = facts.text("command");
  if (command === null) return { ...said, fix: `${ELSEWHERE} Use AES-256 and PBKDF2.` };
  const older = " With OpenSSL 1.1 or LibreSSL, as on a Mac, leave out `-provider default -provider legacy`.";
  return {
    ...said,
    fix: `Write a copy with a current one and choose \`copy.key\`. The command asks for the old passphrase, then for a new one, and leaves the old file as it is.${command.includes("-provider") ? older : ""}`,
    command,
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
  const command = facts.text("command");
  if (command === null) {
    return { ...said, fix: `This page does not do that much work. ${ELSEWHERE} Use PBKDF2.` };
  }
  return {
    ...said,
    fix: "This page does not do that much work. Write a copy with the usual protection, and choose `copy.key`.",
    command,
  };
}
