/** Starts the page: loads it, locks it, and connects its parts. */

/** @import { PageCode } from "./messages/text.js" */

import { createAclEditor } from "./acl/controller.js";
import { createBatch } from "./batch/controller.js";
import { createCore, RefusedError } from "./core.js";
import { createGenerate } from "./generate/controller.js";
import { forgetWhenIdle, leaveNothing } from "./hygiene.js";
import { createCompare } from "./inspect/compare.js";
import { createInspect } from "./inspect/controller.js";
import { createKey } from "./key/controller.js";
import { lock } from "./lock.js";
import { createNext } from "./next/controller.js";
import { watchPanel } from "./panel/panel.js";
import { createSettings, takeFragment } from "./settings/controller.js";
import { loadAssets, serviceWorker } from "./start/assets.js";
import { pageLoaded } from "./start/loaded.js";
import { startOffline } from "./start/offline.js";
import { trust } from "./start/trusted.js";
import { workerAddress } from "./start/worker-address.js";
import { initialState, update } from "./state.js";
import { createStore } from "./store.js";
import { keepingFocus } from "./ui/focus.js";
import { keepSecretsOut } from "./ui/secret-field.js";
import { watchTabs } from "./ui/tabs.js";
import { render } from "./view.js";
import { createWebhook } from "./webhook/controller.js";

/** @type {((state: import("./state.js").State, previous: import("./state.js").State) => void)[]} */
const followers = [keepingFocus(render)];
const store = createStore(update, initialState, (state, previous) => {
  for (const follow of followers) follow(state, previous);
});

/** The page fails with a code that has words. */
class PageError extends Error {
  /** @param {PageCode} code @param {ErrorOptions} [options] */
  constructor(code, options) {
    super(code, options);
    this.code = code;
  }
}

/** @param {PageCode} code @returns {(error: unknown) => never} */
const failsAs = (code) => (error) => {
  throw new PageError(code, { cause: error });
};

async function start() {
  const fragment = takeFragment();
  if (window.top !== window.self) throw new PageError("page_framed");
  if (typeof WebAssembly === "undefined") throw new PageError("wasm_unavailable");
  const { module, engine, workerSource } = await loadAssets().catch((error) =>
    failsAs(error instanceof WebAssembly.CompileError ? "wasm_unavailable" : "integrity_failed")(error),
  );
  const address = workerAddress(workerSource);
  const trusted = trust(serviceWorker === null ? [address] : [address, serviceWorker]);
  const makeWorker = () => new Worker(trusted(address));
  startOffline(serviceWorker && trusted(serviceWorker), (offline) => store.dispatch({ type: "offline-told", offline }));
  store.dispatch({ type: "page-ready" });
  // Chromium fetches the manifest with the page. Later the lock would refuse it.
  await pageLoaded();
  if (!(await lock())) throw new PageError("lock_failed");
  const lockedAt = performance.now();

  const core = createCore({ module, engine, makeWorker, onLost });
  await core.start().catch(failsAs("worker_failed"));
  const key = createKey({ store, core });
  followers.push(key.follow);
  const generate = createGenerate({ store, core });
  followers.push(generate.follow, createAclEditor({ store, core }).follow);
  followers.push(createNext({ store, core, renew: generate.renew }).follow);
  followers.push(createInspect({ store, core }).follow, createCompare({ store, core }).follow);
  createWebhook({ store, core });
  const settings = createSettings({ store, core });
  const makeCore = (/** @type {() => void} */ onLost) => createCore({ module, engine, makeWorker, onLost });
  followers.push(createBatch({ store, core, makeCore }).follow);
  keepSecretsOut({ core, tell: (id, kept) => store.dispatch({ type: "secret-kept-out", id, kept }) });
  leaveNothing({ store, core });
  followers.push(forgetWhenIdle({ store, forget: key.forget }).follow);
  watchPanel({ store, core }, lockedAt);
  watchTabs((tab) => store.dispatch({ type: "tab-chosen", tab }));
  store.dispatch({ type: "catalogue-read", ...(await core.call("catalogue")) });
  store.dispatch({ type: "page-locked" });
  if (fragment) settings.open(fragment);

  /**
   * The worker ended by accident, and the key with it. A new one replaces it, and the page says so.
   *
   * @param {"worker_failed" | "worker_timeout"} code
   */
  function onLost(code) {
    if (store.state.page.status !== "locked") return;
    core.restart().catch(() => store.dispatch({ type: "page-failed", code: "worker_failed" }));
    key.lost(code);
  }
}

start().catch((error) => {
  const refused = error instanceof RefusedError ? error.refusal.code : "internal";
  store.dispatch({ type: "page-failed", code: error instanceof PageError ? error.code : refused });
});
