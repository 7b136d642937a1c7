/** The tabs of the page. */

import { $, show } from "./dom.js";

/** @typedef {"generate" | "inspect" | "webhook" | "batch"} Tab */

const tabList = () => $("tabs");
const tabs = () => /** @type {HTMLButtonElement[]} */ ([...tabList().querySelectorAll("[role=tab]")]);
const nameOf = (/** @type {Element} */ tab) => /** @type {Tab} */ (tab.id.replace(/^tab-/, ""));

/**
 * Maps a key to the tab to go to, of `count`, from the one at `index`.
 *
 * @type {Record<string, (index: number, count: number) => number>}
 */
const moves = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Tabs according to the ARIA Authoring Practices: one stop for the Tab key, arrow keys wrap around, and the focused
 * tab is shown. The HTML lists the tabs: a button `tab-x` controls the section `view-x`.
 *
 * @param {(tab: Tab) => void} choose
 */
export function watchTabs(choose) {
  tabList().addEventListener("click", ({ target }) => {
    const tab = target instanceof Element ? target.closest("[role=tab]") : null;
    if (tab) choose(nameOf(tab));
  });
  tabList().addEventListener("keydown", (event) => {
    const all = tabs();
    const next =
      all[moves[event.key]?.(all.indexOf(/** @type {HTMLButtonElement} */ (event.target)), all.length) ?? -1];
    if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(nameOf(next));
    next.focus();
  });
}

/** Shows the chosen view and hides the others. @param {Tab} chosen */
export function renderTabs(chosen) {
  for (const tab of tabs()) {
    const selected = nameOf(tab) === chosen;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
    show(tab.getAttribute("aria-controls") ?? "", selected);
  }
}
