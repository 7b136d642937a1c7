/** Accepts a key from the file button, a drop, a paste or typing. */

import { newest } from "../newest.js";
import { $, input } from "../ui/dom.js";
import { fileOf, isReadable } from "../ui/file-input.js";

/** @import { FileFault } from "../ui/file-input.js" */

/** Long enough not to interrupt a person who is typing. */
const TYPING_PAUSE_MS = 400;
/** Longer text that arrives at once was not typed. A phone's keyboard inserts the clipboard this way. */
const PASTE_LENGTH = 32;

/**
 * The ways for a key to come in: a file, a drop, a paste, typing. It stays out of the field if possible, and
 * otherwise the field is emptied as soon as the key is read. An unreadable file is refused before the loaded key is
 * touched.
 *
 * @param {{ readFile: (file: File) => Promise<boolean>, readText: (text: string) => Promise<boolean>,
 *   refuse: (fault: FileFault, count?: number) => void }} readers
 * @returns {{ clear: () => void, takeFile: (file: File) => Promise<boolean> }} `clear` empties the field, and what was typed by half is not read.
 *   `takeFile` answers whether its file gave the key, or waits for a passphrase
 */
export function watchKeyInput({ readFile, readText, refuse }) {
  const field = input("private-key");
  const picker = input("key-file");
  const turn = newest();
  let typing = 0;

  function clear() {
    clearTimeout(typing);
    field.value = "";
  }

  /** A slow file must not overtake a later one. @param {File} file */
  async function takeFile(file) {
    const readable = await turn()(isReadable(file));
    if (!readable || "refusal" in readable) return false;
    if (readable.value) return readFile(file);
    refuse("file_unreadable");
    return false;
  }

  /** @param {string} text */
  function takeText(text) {
    turn();
    return readText(text);
  }

  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    if (!file) return;
    // Choosing a file removes a half-typed key.
    clear();
    // Empty it, so that the same file can be chosen again after a change.
    takeFile(file).finally(() => (picker.value = ""));
  });

  /** @param {DataTransfer | null} data @param {Event} event */
  function take(data, event) {
    const given = fileOf(data);
    const text = data?.getData("text/plain");
    if (!given && !text) return;
    event.preventDefault();
    if (given && "fault" in given) return refuse(given.fault, given.count);
    clear();
    if (given) takeFile(given.file);
    else if (text) takeText(text);
  }

  field.addEventListener("paste", (event) => take(event.clipboardData, event));
  field.addEventListener("beforeinput", (event) => {
    if (event.dataTransfer) return take(event.dataTransfer, event);
    if ((event.data?.length ?? 0) < PASTE_LENGTH) return;
    event.preventDefault();
    takeText(field.value + event.data);
    field.value = "";
  });
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = Number(setTimeout(readTyped, TYPING_PAUSE_MS));
  });

  async function readTyped() {
    const typed = field.value;
    if (typed.trim() === "") return;
    const taken = await takeText(typed);
    if (taken && field.value === typed) field.value = "";
  }

  // A file dropped next to the zone would replace the page.
  const view = $("view-generate");
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (event.target instanceof Node && view.contains(event.target) && event.target !== field) {
      if (event.dataTransfer?.files.length) return take(event.dataTransfer, event);
      if ($("key-ask").contains(event.target)) return take(event.dataTransfer, event);
    }
    if (event.dataTransfer?.files.length) event.preventDefault();
  });
  field.addEventListener("drop", (event) => take(event.dataTransfer, event));

  return { clear, takeFile };
}
