/** Stores the tokens of a run outside the memory of the page's script. */

/** How many chunks are stored together: about a megabyte of tokens. */
const GROUP_CHUNKS = 64;

/**
 * Keeps the tokens in the order of their rows. A complete group becomes a Blob, which a browser may store outside the
 * tab's memory.
 *
 * @param {number} chunks how many there will be
 */
export function createShelf(chunks) {
  /** @typedef {{ parts: Map<number, Uint8Array>, sealed: { blob: Blob, ends: number[] } | null }} Group */
  /** @type {Map<number, Group>} */
  const groups = new Map();
  const groupOf = (/** @type {number} */ chunk) => Math.floor(chunk / GROUP_CHUNKS);
  const sizeOf = (/** @type {number} */ group) => Math.min(GROUP_CHUNKS, chunks - group * GROUP_CHUNKS);

  /** @param {Group} group */
  const inOrder = ({ parts }) => [...parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);

  /** @param {Group} group */
  function seal(group) {
    const parts = inOrder(group);
    let end = 0;
    const ends = parts.map((bytes) => {
      end += bytes.length;
      return end;
    });
    group.sealed = { blob: new Blob(/** @type {BlobPart[]} */ (parts)), ends };
    group.parts.clear();
    // The Blob has its own copy, so free these now instead of at the next garbage collection.
    for (const { buffer } of parts) /** @type {ArrayBuffer} */ (buffer).transfer?.(0);
  }

  return {
    /** @param {number} chunk @param {Uint8Array} bytes NDJSON, one line per token */
    put(chunk, bytes) {
      const number = groupOf(chunk);
      const group = groups.get(number) ?? { parts: new Map(), sealed: null };
      groups.set(number, group);
      group.parts.set(chunk, bytes);
      if (group.parts.size === sizeOf(number)) seal(group);
    },

    /** Yields everything there is, in the order of the rows, some hundred lines at a time. */
    async *texts() {
      for (const number of [...groups.keys()].sort((a, b) => a - b)) {
        const group = /** @type {Group} */ (groups.get(number));
        yield await (group.sealed?.blob ?? new Blob(/** @type {BlobPart[]} */ (inOrder(group)))).text();
      }
    },

    /**
     * Returns the lines of one chunk, or none if it is not made yet.
     *
     * @param {number} chunk
     * @returns {Promise<string[]>}
     */
    async lines(chunk) {
      const group = groups.get(groupOf(chunk));
      const index = chunk % GROUP_CHUNKS;
      const sealed = group?.sealed;
      const blob = sealed?.blob.slice(sealed.ends[index - 1] ?? 0, sealed.ends[index]);
      const bytes = group?.parts.get(chunk);
      const text = blob ? await blob.text() : bytes ? new TextDecoder().decode(bytes) : "";
      return text.split("\n").filter((line) => line !== "");
    },
  };
}

/** @typedef {ReturnType<typeof createShelf>} Shelf */
