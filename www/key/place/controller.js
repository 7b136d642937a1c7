/** Opens the key file again on a later visit, in browsers that have handles of files. */

/** @import { Parts } from "../../state.js" */
/** @import { PlaceState } from "./state.js" */
import { $, input } from "../../ui/dom.js";
import { dropPlace, keepPlace, keptPlace } from "./store.js";

/** @param {Pick<Parts, "store"> & { takeFile: (file: File) => Promise<void>, refuse: (fault: "file_unreadable") => void }} parts */
export function watchPlace({ store, takeFile, refuse }) {
  const { showOpenFilePicker } = window;
  if (!showOpenFilePicker) return;
  /** The file of the loaded key. @type {FileSystemFileHandle | null} */
  let current = null;
  const change = (/** @type {Partial<PlaceState>} */ change) => store.dispatch({ type: "place-changed", change });
  const stored = () => keptPlace().catch(() => undefined);

  /** @param {FileSystemFileHandle} handle */
  async function open(handle) {
    const file = await handle.getFile().catch(() => null);
    if (!file) return refuse("file_unreadable");
    await takeFile(file);
    if (!["ready", "waiting"].includes(store.state.key.stage)) return;
    current = handle;
    const kept = await stored();
    change({ isKnown: true, isKept: (await kept?.isSameEntry(handle)) ?? false });
  }

  /** The browser asks whether the page may read the file, unless it has allowed that for good. */
  async function openAgain() {
    const handle = await stored();
    if (handle && (await handle.requestPermission({ mode: "read" })) === "granted") await open(handle);
  }

  async function keep() {
    if (!current) return;
    if (!input("keep-place").checked) return drop();
    await keepPlace(current).then(
      () => change({ kept: current?.name ?? null, isKept: true }),
      () => change({ isKept: false }),
    );
  }

  async function drop() {
    await dropPlace();
    change({ kept: null, isKept: false });
  }

  // The field of a file gives no handle, so the browser's other dialogue is opened in its place.
  $("key-file").addEventListener("click", async (event) => {
    event.preventDefault();
    const [handle] = await showOpenFilePicker().catch(() => []);
    if (handle) await open(handle);
  });
  $("open-again").addEventListener("click", openAgain);
  $("drop-place").addEventListener("click", drop);
  $("keep-place").addEventListener("change", keep);
  stored().then((handle) => handle && change({ kept: handle.name }));
}
