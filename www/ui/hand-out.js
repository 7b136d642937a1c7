/** Puts a text on the clipboard. @param {string} text @returns {Promise<boolean>} whether the browser let it */
export const copyText = (text) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** Long enough for the download to have begun. */
const BEGUN_MS = 1000;

/** Offers bytes as a file, and overwrites them. @param {string} name @param {Uint8Array<ArrayBuffer>} bytes */
export function saveBytes(name, bytes) {
  const url = URL.createObjectURL(new Blob([bytes]));
  bytes.fill(0);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN_MS);
}
