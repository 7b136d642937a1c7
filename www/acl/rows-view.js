/** Draws the rows of the ACL editor. */

/** @import { Row } from "./text.js" */

import { FILTERS_HINT, limitWords, rowNames } from "#language/view/acl.js";
import { aclPathMeaning, aclPathSource } from "../messages.js";
import { marked } from "../ui/claims/table.js";
import { make, setChildren } from "../ui/dom.js";
import { prose } from "../ui/prose.js";
import { filtersOf, METHODS, methodsOf, plainOf } from "./text.js";

/**
 * Draws the rows into the list. Elements are reused while their number stays the same, so that the focus stays in
 * them.
 *
 * @param {HTMLElement} list
 * @param {Row[]} rows
 * @param {(path: string) => string | null} wrong what is wrong with a path
 */
export function renderRows(list, rows, wrong) {
  while (list.children.length > rows.length) list.lastElementChild?.remove();
  while (list.children.length < rows.length) list.append(emptyRow());
  rows.forEach((row, index) => {
    renderRow(/** @type {HTMLElement} */ (list.children[index]), row, index + 1, wrong(row.path));
  });
}

/** The attributes that `data-plain` means in the page's HTML. */
const plainText = {
  type: "text",
  class: "mono",
  autocomplete: "off",
  spellcheck: "false",
  autocorrect: "off",
  autocapitalize: "off",
  translate: "no",
};

function emptyRow() {
  const fold = make(
    "details",
    {},
    make("summary"),
    make("p", { class: "hint" }),
    make("label", {}, rowNames.path, make("input", { ...plainText, "data-part": "path" })),
    make("p", { class: "problem" }),
    make("fieldset", { class: "choices" }),
    make("fieldset", { class: "filters" }, make("legend"), make("p", { class: "hint" }), make("div")),
  );
  return make("li", {}, fold, make("button", { type: "button", "data-part": "remove" }, rowNames.remove));
}

/** @param {HTMLElement} item @param {Row} row @param {number} number from 1 @param {string | null} wrong */
function renderRow(item, row, number, wrong) {
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (item.querySelector(selector));
  const methods = methodsOf(row);
  const filters = filtersOf(row);
  const meaning = Object.hasOwn(aclPathMeaning, row.path) ? aclPathMeaning[row.path] : "";
  const limits = limitWords(methods, filters.length > 0);
  setChildren(part("summary"), [
    make("code", {}, ...marked(row.path)),
    ...(meaning ? [make("span", {}, ...prose(` ${meaning}`))] : []),
    ...(limits ? [make("span", { class: "limits" }, limits)] : []),
  ]);
  setChildren(part("details > .hint"), prose((meaning && aclPathSource[row.path]) ?? ""));
  const path = /** @type {HTMLInputElement} */ (part("[data-part=path]"));
  setPath(path, row.path);
  path.setAttribute("aria-label", rowNames.pathOf(number));
  renderProblem(path, part(".problem"), `acl-path-${number}-problem`, wrong);
  part("button[data-part=remove]").setAttribute("aria-label", rowNames.removeOf(row.path));
  renderMethods(part(".choices"), row.path, methods);
  setChildren(part(".filters legend"), [document.createTextNode(rowNames.filtersOf(row.path))]);
  setChildren(part(".filters .hint"), prose(FILTERS_HINT));
  renderFilters(part(".filters > div"), filters);
}

/**
 * A repair only changes the start, so the caret keeps its distance from the end.
 *
 * @param {HTMLInputElement} field
 * @param {string} path
 */
function setPath(field, path) {
  if (field.value === path) return;
  const behind = field.value.length - (field.selectionEnd ?? field.value.length);
  field.value = path;
  const caret = Math.max(0, path.length - behind);
  if (field === document.activeElement) field.setSelectionRange(caret, caret);
}

/** @param {HTMLInputElement} field @param {HTMLElement} place @param {string} id @param {string | null} wrong */
function renderProblem(field, place, id, wrong) {
  place.id = id;
  place.hidden = wrong === null;
  setChildren(place, prose(wrong ?? ""));
  field.setAttribute("aria-describedby", id);
  field.toggleAttribute("aria-invalid", wrong !== null);
  if (wrong !== null) field.setAttribute("aria-invalid", "true");
}

/** @param {HTMLElement} place @param {string} path @param {string[] | null} methods null: every method */
function renderMethods(place, path, methods) {
  const others = (methods ?? []).filter((method) => !METHODS.includes(method));
  const box = (/** @type {string} */ method, /** @type {string} */ label) =>
    make("label", {}, make("input", { type: "checkbox", "data-part": "method", value: method }), label);
  const boxes = [...METHODS, ...new Set(others)].map((method) => box(method, method));
  setChildren(place, [make("legend", {}, rowNames.methodsOf(path)), box("", rowNames.allMethods), ...boxes]);
  for (const input of place.querySelectorAll("input")) {
    input.checked = input.value === "" ? methods === null : (methods?.includes(input.value) ?? false);
  }
}

/** @param {HTMLElement} place @param {import("./json-text.js").Member[]} filters */
function renderFilters(place, filters) {
  const field = (/** @type {string} */ part, /** @type {string} */ label) =>
    make("input", { ...plainText, "data-part": part, "aria-label": label });
  const rows = filters.map((_, index) =>
    make(
      "div",
      { class: "row" },
      field("filter-name", rowNames.filterName(index + 1)),
      field("filter-value", rowNames.filterValue(index + 1)),
      make(
        "button",
        { type: "button", "data-part": "filter-remove", "aria-label": rowNames.filterRemove(index + 1) },
        "×",
      ),
    ),
  );
  setChildren(place, [...rows, make("button", { type: "button", "data-part": "filter-add" }, rowNames.addFilter)]);
  filters.forEach(({ name, text }, index) => {
    const inputs = /** @type {NodeListOf<HTMLInputElement>} */ (place.children[index]?.querySelectorAll("input"));
    const [named, valued] = [...inputs];
    if (named && named.value !== name) named.value = name;
    if (valued && valued.value !== plainOf(text)) valued.value = plainOf(text);
  });
}
