/** @import { Finding } from "../../src/types.d.ts" */

import { severityWords, words } from "../messages.js";
import { $, make, setItems } from "./dom.js";
import { copyText } from "./hand-out.js";
import { prose } from "./prose.js";

/** A list of findings to be worked through. @param {string} id @param {Finding[]} findings @param {number} now */
export function renderFindings(id, findings, now) {
  setItems(
    id,
    findings.map((finding) => item(finding, now)),
  );
}

/** @param {Finding} finding @param {number} now */
function item({ code, severity, claim, details }, now) {
  const { what, why, fix, command } = words(code, { details, claim, severity, now });
  const head = make("p", { class: "what" }, make("span", { class: "severity" }, severityWords[severity]), " ");
  head.append(...prose(what));
  const li = make("li", { class: `finding ${severity}`, "data-code": code }, head);
  if (why) li.append(make("p", {}, ...prose(why)));
  if (fix) li.append(make("p", { class: "fix" }, make("strong", {}, "To do: "), ...prose(fix)));
  if (command) {
    const copy = make("button", { type: "button", "data-copy": command }, "Copy command");
    li.append(make("pre", { class: "command" }, command), copy);
  }
  const way = ways[code];
  if (way) li.append(make("button", { type: "button", "data-go": way.place }, way.label));
  return li;
}

/** Where a finding sends the reader. @typedef {"webhook" | "video" | "inspect"} Place */

/** @type {Partial<Record<Finding["code"], { place: Place, label: string }>>} */
const ways = {
  token_is_webhook: { place: "webhook", label: "Check it in Webhook" },
  token_is_opentok: { place: "video", label: "Make a Video token" },
  webhook_alg_not_hs256: { place: "inspect", label: "Open it in Inspect" },
};

/** Follows the buttons of a list that lead elsewhere. @param {string} id @param {(place: Place) => void} go */
export function onGo(id, go) {
  $(id).addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-go]") : null;
    if (button) go(/** @type {Place} */ (button.getAttribute("data-go")));
  });
}

/** Makes the commands of a list copyable. @param {string} id */
export function watchFindings(id) {
  $(id).addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-copy]") : null;
    if (!button) return;
    const done = await copyText(button.getAttribute("data-copy") ?? "");
    button.textContent = done ? "Copied" : words("clipboard_refused").what;
  });
}
