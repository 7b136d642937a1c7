/** What lists of findings and tables of claims say beside their items. */

export const COPY_COMMAND = "Copy command";
export const TO_DO = "What to do: ";

/** Where a finding sends the reader, by the place. */
export const wayNames = {
  webhook: "Check it in Webhook",
  video: "Make a Video token",
  inspect: "Open it in Inspect",
};

export const CUSTOM_CLAIM = "A custom claim.";
/** @param {number} count */
export const moreClaims = (count) => `… and ${count} more`;
/** @param {number} count */
export const moreCharacters = (count) => `… (${count} more characters)`;
