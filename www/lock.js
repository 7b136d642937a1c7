/** Forbids the page every connection, and proves it. */

/**
 * All that the page, and each worker made after the lock, may still do is compute. The policy cannot be taken back, not even by
 * removing its element. `connect-src` alone would leave images, styles, scripts and workers open.
 */
const forbidden = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "worker-src blob:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A browser without Trusted Types leaves the second half out where it names the policy. */
export const lockPolicy = `${forbidden}; require-trusted-types-for 'script'; trusted-types 'none'`;

const PROBE_LIMIT_MS = 2000;

/**
 * Forbids the page every connection and every further script, and proves it.
 *
 * @returns {Promise<boolean>} whether the proof succeeded
 */
export async function lock() {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = lockPolicy;
  document.head.append(meta);
  return pageIsLocked();
}

/** The proof; it can be made again at any time. */
export const pageIsLocked = () => connectionsAreBlocked(document, pageAddress());

/**
 * A connection must fail *because of the lock*. A rejected fetch alone could be a network that is down; and the single
 * file's first policy refuses too, so the refusal counts only where the browser names this policy as the one.
 *
 * @param {EventTarget} target where violations are told: the document, or a worker itself
 * @param {string} address
 * @param {string} [policy] how the policy begins that must be the one that refuses
 */
export function connectionsAreBlocked(target, address, policy = forbidden) {
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
    setTimeout(() => resolve(false), PROBE_LIMIT_MS);
  });
}

/**
 * Firefox refuses a neighbour on the disk before it asks the policy, which would prove nothing. `.invalid` is no host
 * (RFC 6761 §6.4): were the policy not in force, nobody would be reached.
 */
const pageAddress = () => (location.protocol === "file:" ? "https://lock-probe.invalid/lock-probe" : "./lock-probe");
