/** What was done with the settings. */

/** @type {Record<import("../../settings/state.js").Told, string>} */
export const settingsWords = {
  copied: "Copied",
  shown: "The browser did not let the page write to the clipboard: select the link and copy it.",
  saved: "Saved in this browser",
  replaced: "Saved in place of the profile with this name.",
  taken: "A profile has this name. Press Replace profile, or choose another name.",
  deleted: "Deleted",
  restored: "The profile is back.",
  loaded: "The form is filled in. Undo is at the top of the form.",
  "not-stored": "This browser does not let the page store anything. Nothing was changed.",
  full: "This browser's storage for this page is full. Nothing was changed. Delete a profile and try again.",
  unreadable: "Some saved profiles cannot be read. They stay in this browser's storage.",
  "kept-aside":
    "Done. What was stored before cannot be read: it is kept in this browser's storage as “vonage-jwt profiles, unreadable”, with a number.",
  nameless: "Give the profile a name first.",
};

/** The button, by whether the name is in use. */
export const saveNames = { save: "Save profile", replace: "Replace profile" };
