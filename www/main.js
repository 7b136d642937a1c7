/** Starts the page: loads it, locks it, and connects its parts. */

/** @import { PageCode } from "./messages/text.js" */

import { createAclEditor } from "./acl/controller.js";
import { createBatch } from "./batch/controller.js";
import { createCore } from "./core.js";
import { createGenerate } from "./generate/controller.js";
import { forgetWhenIdle, leaveNothing } from "./hygiene.js";
import { createCompare } from "./inspect/compare.js";
import { createInspect } from "./inspect/controller.js";
import { createKey } from "./key/controller.js";
import { lock } from "./lock.js";
import { createNext } from "./next/controller.js";
import { watchPanel } from "./panel/panel.js";
import { RefusedError } from "./refused.js";
import { carrySettings } from "./settings/carry.js";
import { createSettings, takeFragment } from "./settings/controller.js";
import { loadAssets, serviceWorker } from "./start/assets.js";
import { begin } from "./start/begin.js";
import { guardEarly } from "./start/guard.js";
import { watchLanguages } from "./start/language.js";
import { pageLoaded } from "./start/loaded.js";
import { followOffline } from "./start/offline.js";
import { isPublished } from "./start/published.js";
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

/** @param {unknown} error */
const failsToLoad = (error) =>
  failsAs(error instanceof WebAssembly.CompileError ? "wasm_unavailable" : "integrity_failed")(error);

/** Only the text of the worker comes from the host. @param {unknown} error */
const failsToBegin = (error) => failsAs(error instanceof SyntaxError ? "integrity_failed" : "worker_failed")(error);

/** @param {unknown} error */
const failsToStart = (error) =>
  failsAs(error instanceof RefusedError && error.refusal.code === "lock_failed" ? "lock_failed" : "worker_failed")(
    error,
  );

async function start() {
  // On the way to the page in another language, which starts on its own.
  if (globalThis.isLeaving) return;
  guardEarly();
  const fragment = takeFragment();
  if (window.top !== window.self) throw new PageError("page_framed");
  if (typeof WebAssembly === "undefined") throw new PageError("wasm_unavailable");
  const { module, workers } = globalThis.begun ?? begin(loadAssets(), serviceWorker);
  // No other script may find the worker there.
  globalThis.begun = undefined;
  /** @type {import("./start/begin.js").Workers["make"]} */
  let makeWorker = () => {
    throw new TypeError("no worker is made before the lock");
  };
  /** @param {(code: "worker_failed" | "worker_timeout") => void} onLost */
  const makeCore = (onLost) => createCore({ makeWorker: () => makeWorker(), onLost });
  const core = makeCore(lost);
  let isLost = false;
  /** @type {ReturnType<typeof createKey>["lost"]} */
  let onKeyLost = () => {};
  // The form can be used from here on; what it asks the core waits for the worker.
  const settings = connect({ core, makeCore });
  store.dispatch({ type: "page-ready" });

  const { first, make, registration, source } = await workers.catch(failsToBegin);
  makeWorker = make;
  const started = core.start(first);
  // A failure is reported below, if the page gets there.
  started.catch(() => {});
  followOffline(registration, (offline) => store.dispatch({ type: "offline-told", offline }));
  // Chromium asks for the manifest once the page is loaded, and the lock would refuse it.
  await pageLoaded();
  const isProved = await lock();
  const isRight = await isPublished(source);
  if (!isProved || !isRight) {
    core.end();
    throw new PageError(isProved ? "integrity_failed" : "lock_failed");
  }
  const lockedAt = performance.now();
  await module.catch(failsToLoad);
  await started.catch(failsToStart);
  if (isLost) throw new PageError("worker_failed");

  const key = createKey({ store, core });
  onKeyLost = key.lost;
  followers.push(key.follow, forgetWhenIdle({ store, forget: key.forget }).follow);
  watchPanel({ store, core }, lockedAt);
  store.dispatch({ type: "page-locked" });
  if (fragment) settings.open(fragment);
  setTimeout(readCatalogue, AFTERWARDS_MS);

  async function readCatalogue() {
    // Where the key was forgotten meanwhile, a fresh worker answers. Where none can, the page says so itself.
    const catalogue = await core.call("catalogue").catch(() => core.call("catalogue").catch(() => null));
    if (catalogue) store.dispatch({ type: "catalogue-read", ...catalogue });
  }

  /** The worker ended by accident and the key with it: a fresh one takes over, and the page says so. @param {"worker_failed" | "worker_timeout"} code */
  function lost(code) {
    isLost = store.state.page.status !== "locked";
    if (isLost) return;
    core.restart().catch(() => store.dispatch({ type: "page-failed", code: "worker_failed" }));
    onKeyLost(code);
  }
}

/**
 * Connects what works before a key may be given: everything but the key itself.
 *
 * @param {{ core: import("./core.js").Core, makeCore: (onLost: () => void) => import("./core.js").Core }} parts
 */
function connect({ core, makeCore }) {
  watchLanguages();
  const generate = createGenerate({ store, core });
  // Before anything is drawn over it.
  generate.adopt();
  // Before the drawing: the worker checks the form meanwhile.
  followers.unshift(generate.follow);
  followers.push(createAclEditor({ store, core }).follow);
  followers.push(createNext({ store, core, renew: generate.renew }).follow);
  followers.push(createInspect({ store, core }).follow, createCompare({ store, core }).follow);
  createWebhook({ store, core });
  const settings = createSettings({ store, core });
  carrySettings({ store, core });
  followers.push(createBatch({ store, core, makeCore }).follow);
  keepSecretsOut({ core, tell: (id, kept) => store.dispatch({ type: "secret-kept-out", id, kept }) });
  leaveNothing({ store, core });
  watchTabs((tab) => store.dispatch({ type: "tab-chosen", tab }));
  return settings;
}

/** Not before the first token, where somebody is that quick. */
const AFTERWARDS_MS = 250;

start().catch((error) => {
  const refused = error instanceof RefusedError ? error.refusal.code : "internal";
  store.dispatch({ type: "page-failed", code: error instanceof PageError ? error.code : refused });
});
