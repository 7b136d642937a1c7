/** Finds, makes and changes elements. */

/**
 * Returns the element with this ID. The page's HTML is ours, so a missing one is a mistake in the page.
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

/** Sets a text only if it differs, so that a screen reader does not repeat it. @param {string} id @param {string} text */
export function setText(id, text) {
  const element = $(id);
  if (element.textContent !== text) element.textContent = text;
}

/** Sets a field only if it differs, so that the caret stays. @param {string} id @param {string} value */
export function setValue(id, value) {
  const element = input(id);
  if (element.value !== value) element.value = value;
}

/** Sets a field as if it was typed, so that its listeners run. @param {string} id @param {string} value */
export function setField(id, value) {
  input(id).value = value;
  input(id).dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** @param {string} id @param {boolean} shown */
export function show(id, shown) {
  $(id).hidden = !shown;
}

/**
 * Makes an element with attributes and children.
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

/** Makes an element of SVG with attributes. @param {string} tag @param {Record<string, string>} attributes @returns {SVGElement} */
export function draw(tag, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return /** @type {SVGElement} */ (element);
}

/**
 * Replaces an element's children only if they changed, so that focus and selection stay in the others.
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
 * Sets the options of a `select`, given as value and label. The chosen one stays chosen.
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
