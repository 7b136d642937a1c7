/** Draws the settings link and the profiles. */

/** @import { State } from "../state.js" */

import { saveNames, settingsWords, words } from "../messages.js";
import { input, setOptions, setText, setValue, show } from "../ui/dom.js";
import { sentences, setProse } from "../ui/prose.js";
import { isOfLink } from "./state.js";

/** @param {State} state */
export function renderSettings({ settings: { link, profiles, problem, told, undone, taken } }) {
  const refused = problem && sentences(words(problem.code, problem));
  setProse("settings-problem", refused ?? "");
  show("settings-problem", refused !== null);
  const said = told ? settingsWords[told] : "";
  setText("settings-status", isOfLink(told) ? said : "");
  setText("profile-status", isOfLink(told) ? "" : said);
  show("undo-profile", undone !== null);
  setText("save-profile", taken ? saveNames.replace : saveNames.save);
  setValue("settings-link", link);
  show("settings-link-place", link !== "");
  const names = profiles.map(({ name }) => name);
  const chosen = input("profile").value;
  setOptions(
    "profile",
    names.map((name) => [name, name]),
    names.includes(chosen) ? chosen : (names[0] ?? ""),
  );
  show("profile-place", profiles.length > 0);
}
