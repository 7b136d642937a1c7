/** Accepts one readable file. */

/** @typedef {"file_is_folder" | "file_several" | "file_unreadable"} FileFault */

/**
 * Returns the one file that was dropped or pasted, or why it is refused.
 *
 * @param {DataTransfer | null} data read immediately, because the browser empties it after the event
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

/** Returns whether the file can be read now. It may have been moved, or belong to somebody else. @param {File} file */
export async function isReadable(file) {
  try {
    // Chromium treats a missing file as empty, and refuses it only when it is read as a whole.
    if ((await file.slice(0, 1).arrayBuffer()).byteLength === 0) await file.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
