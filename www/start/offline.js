/** Registers the service worker, and reports its state. */

/**
 * @typedef {"ready" | "waiting" | "unavailable"} Offline `waiting`: a new version, for when all tabs with the page
 * are closed
 */

/**
 * Registers the service worker and reports what happens to it. This must be before the lock, which refuses it. The
 * page never waits for it, and works without it.
 *
 * @param {string | null} address null: this form of the page needs none
 * @param {(offline: Offline) => void} tell
 */
export async function startOffline(address, tell) {
  if (address === null) return;
  try {
    follow(await navigator.serviceWorker.register(address, { updateViaCache: "none" }), tell);
  } catch {
    // No service worker in this browser, this window or at this address: a private window, or `http:`.
    tell("unavailable");
  }
}

/** @param {ServiceWorkerRegistration} registration @param {(offline: Offline) => void} tell */
function follow(registration, tell) {
  function report() {
    if (registration.waiting && registration.active) tell("waiting");
    else if (registration.active) tell("ready");
    else if (!registration.installing && !registration.waiting) tell("unavailable");
  }
  const watch = () => registration.installing?.addEventListener("statechange", report);
  registration.addEventListener("updatefound", watch);
  watch();
  report();
}
