/** Takes one readable file. */

/** @typedef {"file_is_folder" | "file_several" | "file_unreadable"} FileFault */

/**
 * The one file that was dropped or pasted, or why it is not taken.
 *
 * @param {DataTransfer | null} data read at once: the browser empties it after the event
 * @returns {{ file: File } | { fault: FileFault, count: number } | null} null: no file at all
 */
export function fileOf(data) {
  const [file] = data?.files ?? [];
  if (!data || !file) return null;
  const { length: count } = data.files;
  if (count > 1) return { fault: "file_several", count };
  const [item] = [...data.items].filter(({ kind }) => kind === "file");
  return item?.webkitGetAsEntry?.()?.isDirectory ? { fault: "file_is_folder", count } : { file };
}

/** Whether the file can be read now: it may have been moved, or belong to somebody else. @param {File} file */
export async function isReadable(file) {
  try {
    // Chromium takes a file that is gone for an empty one, and refuses it only as a whole.
    if ((await file.slice(0, 1).arrayBuffer()).byteLength === 0) await file.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
