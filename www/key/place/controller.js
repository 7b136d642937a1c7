/** Opens the key file again on a later visit, in browsers that have handles of files. */

/** @import { Parts } from "../../state.js" */
/** @import { PlaceState } from "./state.js" */
import { $, input } from "../../ui/dom.js";
import { dropPlace, keepPlace, keptPlace } from "./store.js";

/** @param {Pick<Parts, "store"> & { takeFile: (file: File) => Promise<boolean>, refuse: (fault: "file_unreadable") => void }} parts */
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
    const kept = await stored();
    const isKept = (await kept?.isSameEntry(handle).catch(() => false)) ?? false;
    // Nothing may come between the key and its file: the next key has another.
    if (!(await takeFile(file))) return;
    current = handle;
    change({ isKnown: true, isKept });
  }

  /** The browser asks whether the page may read the file, unless it has allowed that for good. */
  async function openAgain() {
    const handle = await stored();
    if (!handle) return;
    const permission = await handle.requestPermission({ mode: "read" }).catch(() => null);
    if (permission === null) return refuse("file_unreadable");
    if (permission === "granted") await open(handle);
  }

  async function keep() {
    const handle = current;
    if (!handle) return;
    if (!input("keep-place").checked) return drop();
    await keepPlace(handle).then(
      () => change({ kept: handle.name, isKept: handle === current }),
      () => change({ isKept: false }),
    );
  }

  /** What could not be dropped stays in view. */
  const drop = () =>
    dropPlace().then(
      () => change({ kept: null, isKept: false }),
      () => change({}),
    );

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
