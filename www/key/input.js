import { $, input } from "../dom.js";

/** Long enough that a person who types is not interrupted. */
const TYPING_PAUSE_MS = 400;
/** Text that arrives at once and is longer than this was not typed: a phone's keyboard inserts the clipboard so. */
const PASTE_LENGTH = 32;

/**
 * The ways a key comes in: a file, a drop, a paste, typing. What can be kept out of the field is; the field is emptied
 * as soon as the key is read.
 *
 * @param {{ readFile: (file: File) => Promise<boolean>, readText: (text: string) => Promise<boolean> }} readers
 */
export function watchKeyInput({ readFile, readText }) {
  const field = input("private-key");
  const picker = input("key-file");
  let typing = 0;

  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    if (!file) return;
    // What was half typed before the file was chosen does not stay behind.
    clearTimeout(typing);
    field.value = "";
    // Emptied, so that the same file can be chosen again after it was mended.
    readFile(file).finally(() => (picker.value = ""));
  });

  /** @param {DataTransfer | null} data @param {Event} event */
  function take(data, event) {
    const file = data?.files[0];
    const text = data?.getData("text/plain");
    if (!file && !text) return;
    event.preventDefault();
    clearTimeout(typing);
    field.value = "";
    if (file) readFile(file);
    else if (text) readText(text);
  }

  field.addEventListener("paste", (event) => take(event.clipboardData, event));
  field.addEventListener("beforeinput", (event) => {
    if (event.dataTransfer) return take(event.dataTransfer, event);
    if ((event.data?.length ?? 0) < PASTE_LENGTH) return;
    event.preventDefault();
    readText(field.value + event.data);
    field.value = "";
  });
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = Number(setTimeout(readTyped, TYPING_PAUSE_MS));
  });

  async function readTyped() {
    const typed = field.value;
    if (typed.trim() === "") return;
    const taken = await readText(typed);
    if (taken && field.value === typed) field.value = "";
  }

  // A file dropped beside the zone would replace the page.
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
}
