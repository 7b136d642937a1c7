/** Names for files and variables that are made from users. */

/** Names that Windows reserves for devices, whatever their extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST_NAME = 100;

/** Controls, direction marks and other invisible characters. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/**
 * Returns a name that every file system accepts, that cannot leave the folder, and that looks like what it is.
 *
 * @param {string} user
 */
export function fileName(user) {
  const plain = user
    .replaceAll(UNSEEN, "_")
    .replaceAll(/[<>:"/\\|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "_");
  return [...(DEVICES.test(plain) ? `_${plain}` : plain || "_")].slice(0, LONGEST_NAME).join("");
}

/** Numbers a name that two users share. File names that differ only in case count as the same. @param {string} joint */
export function uniqueNames(joint) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return (/** @type {string} */ name) => {
    let candidate = name;
    while (counts.has(candidate.toLowerCase())) {
      const count = (counts.get(name.toLowerCase()) ?? 1) + 1;
      counts.set(name.toLowerCase(), count);
      candidate = `${name}${joint}${count}`;
    }
    counts.set(candidate.toLowerCase(), 1);
    return candidate;
  };
}
