/** Puts the settings of a run into words. */

/** @import { AclPreset, TokenRequest } from "../../../src/types.d.ts" */

import { membersOf } from "../../acl/json-text.js";
import { presetOf, rowsOf } from "../../acl/text.js";
import { ownAcl, settingsLine } from "../../messages/view/batch.js";
import { aclPresetNames } from "../../messages.js";

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
export function setupWords(request, presets) {
  const claims = membersOf(String(request.claims ?? ""))?.map(({ name }) => name) ?? [];
  return settingsLine(request, aclWords(String(request.acl ?? ""), presets), claims);
}

/** @param {string} text @param {AclPreset[]} presets */
function aclWords(text, presets) {
  const preset = text.trim() === "" ? "none" : presetOf(text, presets);
  if (preset) return aclPresetNames[preset] ?? preset;
  return ownAcl(rowsOf(text)?.length);
}
