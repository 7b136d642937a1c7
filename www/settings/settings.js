/** @import { Settings } from "../../src/types.d.ts" */
/** @import { Parts } from "../state.js" */
/** @import { Told } from "./state.js" */
import { RefusedError } from "../core.js";
import { $, input } from "../dom.js";
import { copyText } from "../hand-out.js";
import { deleteProfile, readProfiles, saveProfile } from "../profiles.js";
import { settingsOf } from "./state.js";

/** Takes the fragment off the address, so that nothing of it lingers there. @returns {string} the fragment */
export function takeFragment() {
  const { hash, pathname, search } = window.location;
  // With a file the path alone is another address.
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
  const tell = (/** @type {Told} */ told) => store.dispatch({ type: "settings-told", told });
  const readAgain = (/** @type {Told | null} */ told) =>
    store.dispatch({ type: "profiles-read", profiles: stored(readProfiles) ?? [], told });

  /** Runs a job that may be refused, and says so. @template T @param {() => Promise<T>} job */
  async function attempt(job) {
    try {
      return await job();
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      store.dispatch({ type: "settings-refused", problem: error.refusal });
      return null;
    }
  }

  /** @template T @param {(storage: Storage) => T} job @returns {T | null} null where the browser stores nothing */
  function stored(job) {
    try {
      return job(window.localStorage);
    } catch {
      return null;
    }
  }

  /** @returns {Promise<string | null>} */
  const fragment = () =>
    attempt(() => core.call("settingsToFragment", { settings: settingsOf(store.state.generate.form) }));

  /** Fills the form. @param {string} text @param {import("../generate/replaced.js").Replacer} by */
  async function open(text, by = "link") {
    /** @type {Settings | null} */
    const request = await attempt(() => core.call("settingsFromFragment", { fragment: text }));
    if (!request) return;
    store.dispatch({ type: "request-taken", request, by });
    tell("loaded");
  }

  async function copyLink() {
    const text = await fragment();
    if (text === null) return;
    const link = `${window.location.href.split("#")[0]}#${text}`;
    const copied = await copyText(link);
    store.dispatch({ type: "settings-linked", link, copied });
    if (!copied) input("settings-link").select();
  }

  async function save() {
    const name = input("profile-name").value.trim();
    if (name === "") return tell("nameless");
    const text = await fragment();
    if (text === null) return;
    const done = stored((storage) => {
      saveProfile(storage, { name, fragment: text });
      return true;
    });
    if (!done) return tell("not-stored");
    input("profile-name").value = "";
    readAgain("saved");
    input("profile").value = name;
  }

  const chosen = () => store.state.settings.profiles.find(({ name }) => name === input("profile").value);
  $("copy-settings").addEventListener("click", copyLink);
  $("save-profile").addEventListener("click", save);
  $("profile-name").addEventListener("keydown", (event) => event.key === "Enter" && save());
  $("load-profile").addEventListener("click", () => open(chosen()?.fragment ?? "", "profile"));
  $("delete-profile").addEventListener("click", () => {
    stored((storage) => deleteProfile(storage, chosen()?.name ?? ""));
    readAgain("deleted");
    $("profile-name").focus();
  });
  window.addEventListener("hashchange", () => {
    const text = takeFragment();
    if (text) open(text);
  });
  readAgain(null);

  return { open };
}
