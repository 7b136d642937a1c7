/** Hands out a text or a file, through the clipboard or as a download. */

/** Puts a text on the clipboard. @param {string} text @returns {Promise<boolean>} whether the browser allowed it */
export const copyText = (text) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** Long enough for a download to start. A key is small, and must not stay in the browser's memory any longer. */
const KEY_BEGUN_MS = 1000;
const FILE_BEGUN_MS = 60_000;

/** Offers bytes as a file, then overwrites them. @param {string} name @param {Uint8Array<ArrayBuffer>} bytes */
export function saveBytes(name, bytes) {
  const blob = new Blob([bytes]);
  bytes.fill(0);
  download(name, blob, KEY_BEGUN_MS);
}

/** Offers a file of any size. @param {File} file */
export const saveFile = (file) => download(file.name, file, FILE_BEGUN_MS);

/** @param {string} name @param {Blob} blob @param {number} begunMs when the browser may drop it */
function download(name, blob, begunMs) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), begunMs);
}
