const LIMIT_MS = 2000;
/** An address that no name server knows: nothing is reached even where the policy were gone (RFC 6761 §6.4). */
const ADDRESS = "https://lock-probe.invalid/";

/** The worker's job: tries to send, and counts what was sent. */
export async function probe() {
  const requests = performance.getEntriesByType("resource").filter(({ name }) => name !== ADDRESS).length;
  return { blocked: await isBlocked(), requests };
}

/** Refused by the policy, not merely without an answer. @returns {Promise<boolean>} */
function isBlocked() {
  return new Promise((resolve) => {
    self.addEventListener("securitypolicyviolation", () => resolve(true), { once: true });
    fetch(ADDRESS).then(
      () => resolve(false),
      () => {},
    );
    setTimeout(() => resolve(false), LIMIT_MS);
  });
}
