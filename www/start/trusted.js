/** Allows scripts from the page's own addresses only. */

/**
 * The page's only Trusted Types policy. It allows the addresses given here and no others, and the lock forbids a
 * second policy.
 *
 * @param {string[]} addresses
 * @returns {(address: string) => string} the address in the form that the browser needs for a worker
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
