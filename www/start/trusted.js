/** Allows scripts from the page's own addresses only. */

/**
 * The page's one Trusted Types policy: it allows the addresses given here and no others, and the lock forbids a second
 * policy.
 *
 * @param {string[]} addresses
 * @returns {(address: string) => string} the address as the browser wants it for a worker
 */
export function trust(addresses) {
  const policy = window.trustedTypes?.createPolicy("vonage-jwt", {
    createScriptURL(address) {
      if (!addresses.includes(address)) throw new TypeError("not an address of this page");
      return address;
    },
  });
  return (address) => policy?.createScriptURL(address) ?? address;
}
