/** Forbids the page all connections, and proves that it worked. */

const rest = [
  "script-src 'wasm-unsafe-eval'",
  "worker-src blob:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A browser without Trusted Types omits this when it reports a policy. */
const TYPES = "require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * After this the page, and every worker made after the lock, can do nothing but compute. The policy cannot be
 * withdrawn, not even by removing its element. `connect-src` alone would leave images, styles, scripts and workers
 * open.
 */
const pageForbids = `default-src 'none'; ${rest}`;
export const lockPolicy = `${pageForbids}; ${TYPES}`;

/**
 * The same, but for the manifest, which Chromium fetches only once the page is loaded. The worker is made under this
 * policy. It cannot ask for a manifest, so for the worker it is the whole lock.
 */
export const workerForbids = `manifest-src 'self'; ${pageForbids}`;
export const workerPolicy = `${workerForbids}; ${TYPES}`;

const PROBE_LIMIT_MS = 2000;

/** Adds a policy to those of the page. @param {string} policy */
export function forbid(policy) {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy;
  document.head.append(meta);
}

/**
 * Forbids the page all connections and all further scripts, and proves that it worked.
 *
 * @returns {Promise<boolean>} whether the proof succeeded
 */
export async function lock() {
  forbid(lockPolicy);
  return pageIsLocked();
}

/** Runs the proof. It can be repeated at any time. */
export const pageIsLocked = () => connectionsAreBlocked(document, pageAddress(), pageForbids);

/**
 * A connection must fail *because of the lock*. A rejected fetch alone could mean that the network is down. The
 * single file's first policy refuses connections too, so a refusal counts only if the browser names this policy.
 *
 * @param {EventTarget} target where violations are reported: the document, or a worker itself
 * @param {string} address
 * @param {string} policy the start of the policy that must be the one to refuse
 * @param {number} [limitMs]
 */
export function connectionsAreBlocked(target, address, policy, limitMs = PROBE_LIMIT_MS) {
  return new Promise((/** @type {(blocked: boolean) => void} */ resolve) => {
    let violated = false;
    let rejected = false;
    const settle = () => violated && rejected && resolve(true);
    /** @param {Event} event */
    function heed(event) {
      if (!(/** @type {SecurityPolicyViolationEvent} */ (event).originalPolicy.startsWith(policy))) return;
      target.removeEventListener("securitypolicyviolation", heed);
      violated = true;
      settle();
    }
    target.addEventListener("securitypolicyviolation", heed);
    fetch(address).then(
      () => resolve(false),
      () => {
        rejected = true;
        settle();
      },
    );
    setTimeout(() => resolve(false), limitMs);
  });
}

/**
 * Firefox refuses a neighbouring file on the disk before it asks the policy, which would prove nothing. `.invalid` is
 * never a host (RFC 6761 §6.4): without the policy, nobody would be reached.
 */
const pageAddress = () => (location.protocol === "file:" ? "https://lock-probe.invalid/lock-probe" : "./lock-probe");
