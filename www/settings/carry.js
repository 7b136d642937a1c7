/** Takes the form along to the page in another language. */

/** @import { Parts } from "../state.js" */
import { initialGenerate } from "../generate/state.js";
import { outcomeOf } from "../newest.js";
import { settingsOf } from "./state.js";

/** @param {Parts} parts */
export function carrySettings({ store, core }) {
  /** @param {string} address */
  async function leaveFor(address) {
    const settings = settingsOf(store.state.generate.form);
    const outcome = await outcomeOf(core.call("settingsToFragment", { settings }));
    window.location.assign("value" in outcome ? `${address}#${outcome.value}` : address);
  }

  const untouched = JSON.stringify(settingsOf(initialGenerate.form));
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-language]")))
    link.addEventListener("click", (event) => {
      // A link in a new tab leaves the form where it is.
      if (event.ctrlKey || event.metaKey || event.shiftKey || store.state.page.status !== "locked") return;
      if (JSON.stringify(settingsOf(store.state.generate.form)) === untouched) return;
      event.preventDefault();
      leaveFor(link.href);
    });
}
