/** Draws the whole page. */

import { offlineWords } from "#language/view/page.js";
/** @import { State } from "./state.js" */
import { renderAcl } from "./acl/view.js";
import { renderBatch } from "./batch/view.js";
import { renderGenerate } from "./generate/view.js";
import { renderInspect } from "./inspect/view.js";
import { renderKey } from "./key/view.js";
import { words } from "./messages.js";
import { renderNext } from "./next/view.js";
import { renderPanel } from "./panel/view.js";
import { renderSettings } from "./settings/view.js";
import { $, setText, show } from "./ui/dom.js";
import { renderKeptOut } from "./ui/kept-out.js";
import { sentences, setProse } from "./ui/prose.js";
import { renderTabs } from "./ui/tabs.js";
import { renderWebhook } from "./webhook/view.js";

/** Draws the whole page from its state. Drawing twice changes nothing. @param {State} state */
export function render(state) {
  const { status, failure } = state.page;
  document.documentElement.dataset.state = status;
  show("views", status !== "failed");
  show("failure", failure !== null);
  renderPanel(state);
  setText("offline", state.page.offline === null ? "" : offlineWords[state.page.offline]);
  if (failure) {
    const { what, why, fix } = words(failure);
    setProse("failure-what", what);
    setProse("failure-fix", sentences({ what: "", why, fix }));
  }
  if (status === "failed") return;
  const { tab } = state.page;
  const isLocked = status === "locked";
  // The other views take tokens and secrets: they wait for the lock.
  renderTabs(isLocked ? tab : "generate");
  show("key-wait", !isLocked);
  show("key-ways", isLocked);
  for (const id of ["make-pair", "try-example"]) /** @type {HTMLButtonElement} */ ($(id)).disabled = !isLocked;
  renderKeptOut(state.page.keptOut);
  renderKey(state);
  renderGenerate(state);
  if (tab === "inspect") renderInspect(state);
  if (tab === "webhook") renderWebhook(state);
  renderAcl(state);
  renderNext(state);
  renderSettings(state);
  if (tab === "batch") renderBatch(state);
}
