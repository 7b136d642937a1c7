/** Listens to the settings link and the profiles. */

/** @import { Settings } from "../../src/types.d.ts" */
/** @import { Parts } from "../state.js" */
/** @import { Form } from "../generate/state.js" */
/** @import { Profile, Written } from "./profiles.js" */
/** @import { Told } from "./state.js" */
import { outcomeOf } from "../newest.js";
import { $, input } from "../ui/dom.js";
import { copyText } from "../ui/hand-out.js";
import { deleteProfile, isFull, PLACE, readProfiles, saveProfile } from "./profiles.js";
import { settingsOf } from "./state.js";

/** Removes the fragment from the address, so that nothing of it stays there. @returns {string} the fragment */
export function takeFragment() {
  const { hash, pathname, search } = window.location;
  // For a file, the path alone would be another address.
  if (hash)
    window.history.replaceState(
      window.history.state,
      "",
      window.location.protocol === "file:" ? window.location.href.split("#")[0] : pathname + search,
    );
  return hash.slice(1);
}

/** The settings link and the profiles. @param {Parts} parts */
export function createSettings({ store, core }) {
  /** @param {Told} told @param {Profile | null} [undone] what Undo puts back */
  const tell = (told, undone) => store.dispatch({ type: "settings-told", told, undone });

  /** Reads the profiles again. @returns {boolean} whether all of them could be read */
  function readAgain() {
    const { profiles, unreadable } = reading();
    store.dispatch({ type: "profiles-read", profiles });
    store.dispatch({ type: "profile-named", name: typedName() });
    return unreadable === null;
  }

  /** Treats a storage that the browser won't let us read as empty. */
  function reading() {
    try {
      return readProfiles(window.localStorage);
    } catch {
      return { profiles: [], unreadable: null };
    }
  }

  const typedName = () => input("profile-name").value.trim();

  /** Runs a job that may be refused, and reports a refusal. @template T @param {() => Promise<T>} job */
  async function attempt(job) {
    const outcome = await outcomeOf(job());
    if ("value" in outcome) return outcome.value;
    store.dispatch({ type: "settings-refused", problem: outcome.refusal });
    return null;
  }

  /**
   * Changes what is stored and reports it. With `undoes`, the previous profile can be restored.
   *
   * @param {(storage: Storage) => Written} job
   * @param {(before: Profile | null) => Told} told
   * @param {boolean} undoes
   */
  function change(job, told, undoes) {
    try {
      const { before, aside } = job(window.localStorage);
      readAgain();
      tell(aside === null ? told(before) : "kept-aside", undoes ? before : null);
      return true;
    } catch (error) {
      tell(isFull(error) ? "full" : "not-stored");
      return false;
    }
  }

  /** @param {Form} form @returns {Promise<string | null>} */
  const fragment = (form) => attempt(() => core.call("settingsToFragment", { settings: settingsOf(form) }));

  /** Fills the form. @param {string} text @param {import("../generate/replaced.js").Replacer} by */
  async function open(text, by = "link") {
    /** @type {Settings | null} */
    const request = await attempt(() => core.call("settingsFromFragment", { fragment: text }));
    if (!request) return;
    store.dispatch({ type: "request-taken", request, by });
    if (by === "profile") tell("loaded");
  }

  async function copyLink() {
    const text = await fragment(store.state.generate.form);
    if (text === null) return;
    const link = `${window.location.href.split("#")[0]}#${text}`;
    const copied = await copyText(link);
    store.dispatch({ type: "settings-linked", link, copied });
    if (!copied) input("settings-link").select();
  }

  /** @param {boolean} replaces whether a profile of this name may be replaced */
  async function save(replaces) {
    const name = typedName();
    // Save the form as it is at the click, whatever is typed while the name is checked.
    const { form } = store.state.generate;
    if (name === "") return tell("nameless");
    // Another tab may have saved one in the meantime.
    readAgain();
    if (store.state.settings.taken && !replaces) return tell("taken");
    // The name is stored as it is, so it must not be a key or a token, and such a name must not stay in the field.
    const isName = await attempt(() => core.call("checkProfileName", { name }).then(() => true));
    if (!isName) {
      input("profile-name").value = "";
      return store.dispatch({ type: "profile-named", name: "" });
    }
    const text = await fragment(form);
    if (text === null) return;
    const told = (/** @type {Profile | null} */ before) => (before ? "replaced" : "saved");
    if (!change((storage) => saveProfile(storage, { name, fragment: text }), told, true)) return;
    input("profile-name").value = "";
    store.dispatch({ type: "profile-named", name: "" });
    input("profile").value = name;
  }

  function undo() {
    const { undone } = store.state.settings;
    if (!undone) return;
    if (
      !change(
        (storage) => saveProfile(storage, undone),
        () => "restored",
        false,
      )
    )
      return;
    input("profile").value = undone.name;
    input("profile").focus();
  }

  const chosen = () => store.state.settings.profiles.find(({ name }) => name === input("profile").value);
  $("copy-settings").addEventListener("click", copyLink);
  $("save-profile").addEventListener("click", () => save(store.state.settings.taken));
  $("profile-name").addEventListener("keydown", (event) => event.key === "Enter" && save(false));
  $("profile-name").addEventListener("input", () => store.dispatch({ type: "profile-named", name: typedName() }));
  $("load-profile").addEventListener("click", () => open(chosen()?.fragment ?? "", "profile"));
  $("delete-profile").addEventListener("click", () => {
    if (
      change(
        (storage) => deleteProfile(storage, chosen()?.name ?? ""),
        () => "deleted",
        true,
      )
    )
      $("undo-profile").focus();
  });
  $("undo-profile").addEventListener("click", undo);
  window.addEventListener("storage", ({ key }) => {
    if (key === PLACE || key === null) readAgain();
  });
  window.addEventListener("hashchange", () => {
    const text = takeFragment();
    if (text) open(text);
  });
  if (!readAgain()) tell("unreadable");

  return { open };
}
