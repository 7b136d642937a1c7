/** Keeps secrets out of fields that must not have them. */

import { TEXT_LIMIT_MS } from "../core.js";
/** @import { Core } from "../core.js" */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
/**
 * @typedef {"privateKey" | "token" | "unchecked"} Kept what was kept out. "unchecked": the core could not say what it
 * was
 */
import { SHORTEST } from "../start/guard.js";
import { input } from "./dom.js";

/** Beyond this length, an insertion that can be undone takes a browser seconds. */
const LONGEST_UNDOABLE = 100_000;
/** Someone who keeps typing has not read the message yet. */
const TOLD_MS = 3000;

/** The event on a field before a text is inserted: a `CustomEvent` with the text. */
export const ARRIVING = "text-arriving";

/** Fields for keys, which have their own ways in. */
const keyFields = ["private-key", "passphrase"];
/** Fields that may contain a token. */
const tokenFields = ["inspect-token", "compare-token", "webhook-token", "webhook-body"];

/** What a field's own view does with a secret that did not enter it. @type {Map<string, (text: string) => void>} */
const tellers = new Map();

/**
 * Watches a field whose own view reports a secret. A pasted secret goes there as text and never enters the field.
 *
 * @param {string} id
 * @param {(text: string) => void} changed
 */
export function watchField(id, changed) {
  const field = input(id);
  field.addEventListener("input", () => changed(field.value));
  tellers.set(id, changed);
}

/** Returns the bytes of a text for the worker, which overwrites them. @param {string} text */
export const bytesOf = (text) => new TextEncoder().encode(text);

/**
 * Keeps private keys out of every field, and tokens out of fields that are not for them. A paste or a drop waits for
 * the core's answer and enters only if it is not a secret. Typed text is checked in the field, and leaves it if it is
 * one.
 *
 * @param {{ core: Core, tell: (id: string, kept: Kept | null) => void }} parts
 */
export function keepSecretsOut({ core, tell }) {
  /** The content of a field before the change that is being checked. @type {WeakMap<Field, string>} */
  const before = new WeakMap();
  /** @type {WeakSet<Field>} */
  const asking = new WeakSet();
  let inserting = false;
  /** When a secret was last reported, in milliseconds since the page started. */
  let toldAt = 0;

  /** @param {Field} field @param {string} text @returns {Promise<Kept | null>} */
  async function secretIn(field, text) {
    try {
      const found = await core.call("findSecret", { text }, { limit: TEXT_LIMIT_MS });
      return found === "token" && tokenFields.includes(field.id) ? null : (found ?? null);
    } catch {
      return "unchecked";
    }
  }

  /** @param {Event} event @param {string | undefined} text */
  async function arrive(event, text) {
    const field = event.target;
    if (!isGuarded(field) || !text || text.trim().length < SHORTEST) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // A paste next to part of a key may complete it.
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    const whole = field.value.slice(0, start) + text + field.value.slice(end);
    const kept = (await secretIn(field, text)) ?? (await secretIn(field, whole));
    if (!kept) return insert(field, text);
    const teller = kept === "privateKey" ? tellers.get(field.id) : undefined;
    before.delete(field);
    if (teller) teller(text);
    else told(field, kept);
  }

  /**
   * Inserts text that is not a secret. A field turns each line break into LF, so the event before has the original
   * ones.
   *
   * @param {Field} field
   * @param {string} text
   */
  function insert(field, text) {
    field.dispatchEvent(new CustomEvent(ARRIVING, { detail: text }));
    const undoable = document.activeElement === field && text.length <= LONGEST_UNDOABLE;
    inserting = true;
    // The only way to insert text that the browser can undo.
    const done = undoable && document.execCommand("insertText", false, text);
    inserting = false;
    if (!done) field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  /** @param {Field} field */
  async function check(field) {
    if (asking.has(field)) return;
    asking.add(field);
    const text = field.value;
    const kept = text.trim().length < SHORTEST ? null : await secretIn(field, text);
    asking.delete(field);
    if (kept === "privateKey" || kept === "token") return empty(field, text, kept);
    if (field.value !== text) check(field);
    else before.delete(field);
  }

  /** @param {Field} field @param {string} text @param {Kept} kept */
  function empty(field, text, kept) {
    const old = before.get(field) ?? "";
    // A line that was typed until it became a secret is removed completely.
    field.value = text.startsWith(old) ? old.replace(/[^\n]*$/, "") : old;
    before.delete(field);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    told(field, kept);
  }

  /** @param {Field} field @param {Kept} kept */
  function told(field, kept) {
    before.delete(field);
    toldAt = performance.now();
    tell(placeOf(field), kept);
  }

  // Run before any listener of the field itself.
  const first = { capture: true };
  // Chromium sends an event for each inserted line, and a HAR file would be inspected once a line. One follows at the end.
  document.addEventListener("input", (event) => inserting && event.stopImmediatePropagation(), first);
  document.addEventListener("paste", (event) => arrive(event, event.clipboardData?.getData("text/plain")), first);
  document.addEventListener("drop", (event) => arrive(event, event.dataTransfer?.getData("text/plain")), first);
  document.addEventListener(
    "beforeinput",
    (event) => {
      if (isGuarded(event.target) && !before.has(event.target)) before.set(event.target, event.target.value);
      if (!inserting) arrive(event, event.data ?? event.dataTransfer?.getData("text/plain"));
    },
    first,
  );
  // Run after those, when the field already shows what the state has, so redrawing changes nothing.
  document.addEventListener("input", ({ target }) => {
    if (!isGuarded(target)) return;
    if (performance.now() - toldAt > TOLD_MS) tell(placeOf(target), null);
    check(target);
  });
  // What was typed before this script was there.
  for (const field of document.querySelectorAll("input[type=text], textarea")) if (isGuarded(field)) check(field);
}

/** Returns the element whose ID identifies the field, because rows of a list have no IDs. @param {Field} field */
const placeOf = (field) => field.closest("[id]")?.id ?? "";

/** @param {EventTarget | null} target @returns {target is Field} */
function isGuarded(target) {
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
  return isText && !target.readOnly && !keyFields.includes(target.id);
}
