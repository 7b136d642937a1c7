/** Describes the settings of a run. */

/** @import { AclPreset, TokenRequest } from "../../../src/types.d.ts" */

import { ownAcl, settingsLine } from "#language/view/batch.js";
import { membersOf } from "../../acl/json-text.js";
import { presetOf, rowsOf } from "../../acl/text.js";
import { aclPresetNames } from "../../messages.js";

/** Enough of a fingerprint to distinguish two keys by eye. */
const SHORT_HEX = 16;

/** Returns the start of a fingerprint as the key's card writes it: `ab:cd:…`. @param {string} fingerprint */
export const shortFingerprint = (fingerprint) => `${(fingerprint.slice(0, SHORT_HEX).match(/../g) ?? []).join(":")}…`;

/**
 * Says for which application the tokens are, of which kind, for how long and with which access.
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
