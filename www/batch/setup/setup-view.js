/** @import { AclPreset, TokenRequest } from "../../../src/types.d.ts" */

import { membersOf } from "../../acl/json-text.js";
import { presetOf, rowsOf } from "../../acl/text.js";
import { aclPresetNames } from "../../messages.js";
import { duration } from "../../time.js";

/** Enough of a fingerprint to tell two keys apart by eye. */
const SHORT_HEX = 16;

/** `ab:cd:…`: the beginning of a fingerprint, written as in the key's card. @param {string} fingerprint */
export const shortFingerprint = (fingerprint) => `${(fingerprint.slice(0, SHORT_HEX).match(/../g) ?? []).join(":")}…`;

/**
 * For which application, of which kind, for how long and with which access the tokens are.
 *
 * @param {TokenRequest} request
 * @param {AclPreset[]} presets
 */
export function setupWords({ kind, applicationId, lifetimeSeconds, acl, claims }, presets) {
  const lifetime = typeof lifetimeSeconds === "number" ? `, valid for ${duration(lifetimeSeconds)}` : "";
  const names = membersOf(String(claims ?? ""))?.map(({ name }) => name) ?? [];
  return [
    `${kind[0]?.toUpperCase()}${kind.slice(1)} tokens for ${applicationId.trim() || "no application yet"}${lifetime}.`,
    kind === "video" ? "" : `ACL: ${aclWords(String(acl ?? ""), presets)}.`,
    names.length > 0 ? `Custom claims: ${names.join(", ")}.` : "",
    kind === "user"
      ? "Each user's name is the token's subject."
      : "The names only label the tokens. They are in no claim.",
  ]
    .filter(Boolean)
    .join(" ");
}

/** @param {string} text @param {AclPreset[]} presets */
function aclWords(text, presets) {
  const preset = text.trim() === "" ? "none" : presetOf(text, presets);
  if (preset) return aclPresetNames[preset] ?? preset;
  const paths = rowsOf(text)?.length;
  return paths === undefined ? "your own JSON" : `your own list of ${paths} path${paths === 1 ? "" : "s"}`;
}
