/** Draws a shell command that can be copied. */

import { copiedWords } from "#language/view/copied.js";
import { COPY_COMMAND } from "#language/view/lists.js";
import { $, make } from "./dom.js";
import { copyText } from "./hand-out.js";

/** Draws the command with a button that copies it. @param {string} command */
export const commandItems = (command) => [
  make("pre", { class: "command" }, command),
  make("button", { type: "button", "data-copy": command }, COPY_COMMAND),
];

/** Lets the user copy the commands in an element. @param {string} id */
export function watchCommands(id) {
  $(id).addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-copy]") : null;
    if (!button) return;
    const done = await copyText(button.getAttribute("data-copy") ?? "");
    button.textContent = copiedWords(done);
  });
}
