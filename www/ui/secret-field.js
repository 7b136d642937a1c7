/** Keeps secrets out of fields that are not for them. */

/** @import { Core } from "../core.js" */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */
/** @typedef {"privateKey" | "token" | "unchecked"} Kept what was kept out; "unchecked": the core could not say what it was */
import { input } from "./dom.js";

/** Shorter than anything that the core takes for a secret. */
const SHORTEST = 12;
/** Beyond this an insertion that can be undone takes a browser seconds. */
const LONGEST_UNDOABLE = 100_000;
/** Who types on after a secret was told has not read it yet. */
const TOLD_MS = 3000;
/** A list of a million users takes seconds. */
const LIMIT_MS = 60_000;

/** The event of a field that a text is about to be inserted into: a `CustomEvent` with the text. */
export const ARRIVING = "text-arriving";

/** Fields for keys: they have their own ways in. */
const keyFields = ["private-key", "passphrase"];
/** Fields where a token belongs, or may stand. */
const tokenFields = ["inspect-token", "webhook-token", "webhook-body"];

/** What a field's own view does with a secret that did not reach it. @type {Map<string, (text: string) => void>} */
const tellers = new Map();

/**
 * Watches a field whose own view tells what a secret was: one that is pasted goes on as text and never reaches the field.
 *
 * @param {string} id
 * @param {(text: string) => void} changed
 */
export function watchField(id, changed) {
  const field = input(id);
  field.addEventListener("input", () => changed(field.value));
  tellers.set(id, changed);
}

/** The bytes of a text: they go to the worker, which overwrites them. @param {string} text */
export const bytesOf = (text) => new TextEncoder().encode(text);

/**
 * Keeps private keys, and tokens where none belong, out of every field. A paste or a drop waits for the core's answer
 * and enters only if it is no secret; what is typed is asked about as it stands, and leaves the field when it is one.
 *
 * @param {{ core: Core, tell: (id: string, kept: Kept | null) => void }} parts
 */
export function keepSecretsOut({ core, tell }) {
  /** What stood in a field before what is being asked about. @type {WeakMap<Field, string>} */
  const before = new WeakMap();
  /** @type {WeakSet<Field>} */
  const asking = new WeakSet();
  let inserting = false;
  /** When a secret was last told, in milliseconds since the page began. */
  let toldAt = 0;

  /** @param {Field} field @param {string} text @returns {Promise<Kept | null>} */
  async function secretIn(field, text) {
    try {
      const found = await core.call("findSecret", { text }, { limit: LIMIT_MS });
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
    // What is pasted beside a part of a key may complete it.
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    const whole = field.value.slice(0, start) + text + field.value.slice(end);
    const kept = (await secretIn(field, text)) ?? (await secretIn(field, whole));
    if (!kept) return insert(field, text);
    const teller = kept === "privateKey" ? tellers.get(field.id) : undefined;
    before.delete(field);
    if (teller) teller(text);
    else told(field, kept);
  }

  /** Inserts what is no secret. A field makes each line break LF: the event before has them as they came. @param {Field} field @param {string} text */
  function insert(field, text) {
    field.dispatchEvent(new CustomEvent(ARRIVING, { detail: text }));
    const undoable = document.activeElement === field && text.length <= LONGEST_UNDOABLE;
    inserting = true;
    // The one way to insert that the browser can undo.
    const done = undoable && document.execCommand("insertText", false, text);
    inserting = false;
    if (done) return;
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
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
    // A line that was typed until it was a secret goes as a whole.
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

  // Before any listener of the field's own.
  const first = { capture: true };
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
  // After them: what a field shows is then what the state holds, and drawing it again changes nothing.
  document.addEventListener("input", ({ target }) => {
    if (!isGuarded(target)) return;
    if (performance.now() - toldAt > TOLD_MS) tell(placeOf(target), null);
    check(target);
  });
}

/** The element by which a field is told: rows of a list have no ids. @param {Field} field */
const placeOf = (field) => field.closest("[id]")?.id ?? "";

/** @param {EventTarget | null} target @returns {target is Field} */
function isGuarded(target) {
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
  return isText && !target.readOnly && !keyFields.includes(target.id);
}
