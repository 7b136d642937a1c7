/** The words about a key behind a passphrase. */

import { say } from "../../text.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

const ELSEWHERE = "Save the file again with the program that made it.";

/**
 * @satisfies {Entries}
 */
export const encryptedKeyWords = {
  key_encrypted: {
    what: "This key is encrypted.",
    fix: "Enter its passphrase. Like the key, it stays in this page.",
  },
  key_passphrase_wrong: {
    what: "This passphrase does not open the key.",
    why: "The file was encrypted with another passphrase, or it is damaged.",
    fix: "Type it again. Check capital letters, spaces at either end and the keyboard language.",
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
      say`The key is encrypted in a way this page can't read: ${scheme}${cipher ? `, ${cipher}` : ""}.` ??
      "The key is encrypted in a way this page can't read.",
    why: "This kind of encryption is old or rare.",
  };
  const command = facts.text("command");
  if (command === null) return { ...said, fix: `${ELSEWHERE} Use AES-256 and PBKDF2.` };
  const older = " With OpenSSL 1.1 or LibreSSL, the default on a Mac, leave out `-provider default -provider legacy`.";
  return {
    ...said,
    fix: `This command writes a copy with current encryption. Then choose \`copy.key\`. The command asks for the old passphrase, then for a new one. It doesn't change the old file.${command.includes("-provider") ? older : ""}`,
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
    what: `Unlocking this key takes a lot of work${cost}.`,
    why: "The file makes each attempt at a passphrase far more work than usual.",
  };
  if (facts.flag("canAllow"))
    return {
      ...said,
      fix: "If you trust this file, enter its passphrase, press Unlock anyway and wait. You can cancel at any time.",
    };
  const command = facts.text("command");
  if (command === null) {
    return { ...said, fix: `That is more than this page allows. ${ELSEWHERE} Use PBKDF2.` };
  }
  return {
    ...said,
    fix: "That is more than this page allows. This command writes a copy with standard encryption. Then choose `copy.key`.",
    command,
  };
}
