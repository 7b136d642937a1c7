/** The one script of the vault's frame: starts the worker and hands it the port. Its text is constant, and so is its hash. */

addEventListener("message", function take({ data, ports: [port], source }) {
  if (source !== parent || !port) return;
  removeEventListener("message", take);
  const { trustedTypes } = /** @type {any} */ (window);
  const url = URL.createObjectURL(new Blob([data.source], { type: "text/javascript" }));
  const names = { createScriptURL: (/** @type {string} */ text) => text };
  const policy = trustedTypes?.createPolicy("vonage-jwt-web", names) ?? names;
  const worker = new Worker(policy.createScriptURL(url));
  const { core, engine } = data;
  worker.onerror = () => parent.postMessage("vault-failed", "*");
  worker.postMessage({ port, core, engine }, [port, core, ...(engine ? [engine] : [])]);
  parent.postMessage("vault-started", "*");
});
