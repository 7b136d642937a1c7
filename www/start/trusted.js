/**
 * The page's one Trusted Types policy: it passes the addresses given here and no other, and the lock forbids making a
 * second one.
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
