/** Accepts the raw body of a webhook, byte for byte. */

/** @import { FileFault } from "../ui/file-input.js" */
/** @import { BodyState } from "./state.js" */

import { newest } from "../newest.js";
import { input, setValue } from "../ui/dom.js";
import { fileOf, isReadable } from "../ui/file-input.js";
import { ARRIVING, bytesOf } from "../ui/secret-field.js";

const LARGEST_BYTES = 8 * 1024 * 1024;
/** A longer file is not shown: it would slow the field down, and nobody reads it. */
const LONGEST_SHOWN = 100_000;

/** Returns a text the way a field stores it (HTML, "API value"): each line break is LF. @param {string} text */
export const asField = (text) => text.replace(/\r\n?/g, "\n");

/**
 * Keeps the raw body, byte for byte. A field turns CRLF into LF, so we keep the text of a paste or drop, or the bytes
 * of a file, for as long as the field shows them.
 *
 * @param {(body: BodyState | null) => void} changed
 * @param {(code: FileFault | "body_too_large", count?: number) => void} refuse keeps the previous body
 */
export function watchBody(changed, refuse) {
  const field = input("webhook-body");
  const picker = input("webhook-file");
  /** @type {{ bytes: Uint8Array, from: "file" | "paste" | "request", shown: string } | null} */
  let kept = null;
  const turn = newest();
  /** The text that is about to be inserted, if it will be the field's whole content. @type {string | null} */
  let arriving = null;

  /** @param {string | undefined} text */
  function announce(text) {
    const all = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    arriving = text && all ? text : null;
  }

  /** A slow file must not overtake what came after it. @param {File} file */
  async function take(file) {
    const answer = turn();
    const readable = await answer(isReadable(file));
    if (!readable || "refusal" in readable) return;
    if (!readable.value) return refuse("file_unreadable");
    if (file.size > LARGEST_BYTES) return refuse("body_too_large");
    const content = await answer(file.arrayBuffer());
    if (!content || "refusal" in content) return;
    const bytes = new Uint8Array(content.value);
    show(bytes, "file", new TextDecoder().decode(bytes));
  }

  /** @param {Uint8Array} bytes @param {"file" | "request"} from @param {string} text */
  function show(bytes, from, text) {
    const shown = bytes.length > LONGEST_SHOWN ? "" : asField(text);
    kept = { bytes, from, shown };
    setValue("webhook-body", shown);
    tell();
  }

  function tell() {
    const bytes = current();
    changed(bytes && { bytes: bytes.length, from: kept?.from ?? "field" });
  }

  const current = () => kept?.bytes ?? (field.value === "" ? null : bytesOf(field.value));

  field.addEventListener("paste", ({ clipboardData }) => announce(clipboardData?.getData("text/plain")));
  field.addEventListener(ARRIVING, (event) => announce(/** @type {CustomEvent<string>} */ (event).detail));
  field.addEventListener("drop", (event) => {
    const given = fileOf(event.dataTransfer);
    if (!given) return announce(event.dataTransfer?.getData("text/plain"));
    event.preventDefault();
    if ("fault" in given) refuse(given.fault, given.count);
    else take(given.file);
  });
  field.addEventListener("input", () => {
    turn();
    if (arriving !== null && asField(arriving) === field.value) {
      kept = { bytes: bytesOf(arriving), from: "paste", shown: field.value };
    } else if (field.value !== kept?.shown) {
      kept = null;
    }
    arriving = null;
    tell();
  });
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    // Empty it, so that the same file can be chosen again after a change.
    if (file) take(file).finally(() => (picker.value = ""));
  });

  return {
    current,

    /** Takes the body of the request that was pasted with the token. @param {string} text */
    fill: (text) => show(bytesOf(text), "request", text),

    /** Empties the field of the body that such a request had, and returns whether there was one. */
    release() {
      const isOfRequest = kept?.from === "request";
      if (isOfRequest) {
        kept = null;
        setValue("webhook-body", "");
      }
      return isOfRequest;
    },
  };
}
