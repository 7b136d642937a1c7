/** What was done with the settings. */

/** @type {Record<import("../../../settings/state.js").Told, string>} */
export const settingsWords = {
  copied: "Copied",
  shown: "The browser didn't let the page write to the clipboard. Select the link and copy it.",
  saved: "Saved in this browser",
  replaced: "Replaced the profile with this name.",
  taken: "A profile with this name already exists. Press Replace profile, or choose another name.",
  deleted: "Deleted",
  restored: "Profile restored.",
  loaded: "Form filled in. To undo this, press Undo at the top of the form.",
  "not-stored": "This browser doesn't let the page store anything. Nothing was changed.",
  full: "This browser's storage for this page is full. Nothing was changed. Delete a profile and try again.",
  unreadable: "Some saved profiles can't be read. They stay in this browser.",
  "kept-aside":
    "Done. The profiles stored before can't be read. They are kept in this browser's storage as “vonage-jwt profiles, unreadable” and a number.",
  nameless: "Enter a name for the profile first.",
};

/** The button, by whether the name is in use. */
export const saveNames = { save: "Save profile", replace: "Replace profile" };
