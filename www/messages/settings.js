/** What was done with the settings. */

/** @type {Record<import("../settings/state.js").Told, string>} */
export const settingsWords = {
  copied: "Copied",
  shown: "The browser did not let the page write to the clipboard: select the link and copy it.",
  saved: "Saved in this browser",
  deleted: "Deleted",
  loaded: "The form is filled in",
  "not-stored": "This browser stores nothing for this page.",
  nameless: "Give the profile a name first.",
};
