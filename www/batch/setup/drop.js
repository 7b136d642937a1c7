/** Accepts a file that is dropped on Batch. */

/** @import { Refusal } from "../../refused.js" */
import { $ } from "../../ui/dom.js";
import { fileOf } from "../../ui/file-input.js";

/**
 * Accepts a file dropped anywhere in the view. A dropped text goes into its field as usual.
 *
 * @param {{ take: (file: File) => void, refuse: (refusal: Refusal) => void }} parts
 */
export function watchDrops({ take, refuse }) {
  const view = $("view-batch");
  view.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  view.addEventListener("drop", (event) => {
    const given = fileOf(event.dataTransfer);
    if (!given) return;
    event.preventDefault();
    if ("file" in given) take(given.file);
    else refuse({ code: given.fault, field: "users", details: { count: given.count } });
  });
}
