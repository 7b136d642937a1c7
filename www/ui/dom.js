/** Finds, makes and changes elements. */

/**
 * The element with this id: the page's HTML is ours, so a missing one is a mistake in the page.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function $(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return /** @type {T} */ (element);
}

/** @param {string} id */
export const input = (id) => /** @type {HTMLInputElement} */ ($(id));

/** Sets a text only where it differs, so that a screen reader is not told twice. @param {string} id @param {string} text */
export function setText(id, text) {
  const element = $(id);
  if (element.textContent !== text) element.textContent = text;
}

/** Sets a field only where it differs, so that the caret stays. @param {string} id @param {string} value */
export function setValue(id, value) {
  const element = input(id);
  if (element.value !== value) element.value = value;
}

/** Sets a field as if it was typed: who listens to it hears of it. @param {string} id @param {string} value */
export function setField(id, value) {
  input(id).value = value;
  input(id).dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** @param {string} id @param {boolean} shown */
export function show(id, shown) {
  $(id).hidden = !shown;
}

/**
 * An element with properties and children.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Replaces an element's children, and only where they changed: focus and selection stay in what did not.
 *
 * @param {Element} element
 * @param {Node[]} children
 */
export function setChildren(element, children) {
  const now = element.childNodes;
  const same = now.length === children.length && children.every((child, i) => child.isEqualNode(now[i] ?? null));
  if (!same) element.replaceChildren(...children);
}

/** @param {string} id @param {Node[]} items */
export const setItems = (id, items) => setChildren($(id), items);

/**
 * The options of a `select`, the values first. What was chosen stays chosen.
 *
 * @param {string} id
 * @param {(readonly [value: string, label: string])[]} options
 * @param {string} chosen
 */
export function setOptions(id, options, chosen) {
  setItems(
    id,
    options.map(([value, label]) => make("option", { value }, label)),
  );
  setValue(id, chosen);
}
