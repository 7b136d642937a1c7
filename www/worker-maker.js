/**
 * Makes workers from the checked text. A worker from a `blob:` URL inherits the page's policy as it is when the worker
 * is made; one from an address of its own would not, and could send.
 *
 * @param {string} source
 * @returns {() => Worker}
 */
export function workerMaker(source) {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  // The lock forbids new policies, so this one is made before it, and passes this one address.
  const policy = window.trustedTypes?.createPolicy("vonage-jwt", {
    createScriptURL(address) {
      if (address !== url) throw new TypeError("not the worker");
      return address;
    },
  });
  return () => new Worker(policy?.createScriptURL(url) ?? url);
}
