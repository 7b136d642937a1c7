/** Reports the state of the service worker. */

/**
 * @typedef {"ready" | "waiting" | "unavailable"} Offline `waiting`: a new version, for when all tabs with the page
 * are closed
 */

/**
 * The page never waits for the service worker, and works without it.
 *
 * @param {Promise<ServiceWorkerRegistration> | null} registration null: this form of the page needs none
 * @param {(offline: Offline) => void} tell
 */
export async function followOffline(registration, tell) {
  if (registration === null) return;
  try {
    follow(await registration, tell);
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
