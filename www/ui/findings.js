/** Draws a list of findings. */

/** @import { Finding } from "../../src/types.d.ts" */

import { TO_DO, wayNames } from "#language/view/lists.js";
import { severityWords, words } from "../messages.js";
import { commandItems } from "./command.js";
import { $, make, setItems } from "./dom.js";
import { prose } from "./prose.js";

/** Draws a list of findings to work through. @param {string} id @param {Finding[]} findings @param {number} now */
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
  if (fix) li.append(make("p", { class: "fix" }, make("strong", {}, TO_DO), ...prose(fix)));
  if (command) li.append(...commandItems(command));
  const way = ways[code];
  if (way) li.append(make("button", { type: "button", "data-go": way }, wayNames[way]));
  return li;
}

/** Where a finding sends the reader. @typedef {"webhook" | "video" | "inspect"} Place */

/** @type {Partial<Record<Finding["code"], Place>>} */
const ways = { token_is_webhook: "webhook", token_is_opentok: "video", webhook_alg_not_hs256: "inspect" };

/** Handles the buttons in a list that lead elsewhere. @param {string} id @param {(place: Place) => void} go */
export function onGo(id, go) {
  $(id).addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-go]") : null;
    if (button) go(/** @type {Place} */ (button.getAttribute("data-go")));
  });
}
