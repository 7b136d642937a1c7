/** Makes an address that workers can start from. */

/**
 * The address of a worker from the checked text. A worker from a `blob:` URL inherits the page's policy as it is when
 * the worker is made; one from an address of its own would not, and could send.
 *
 * @param {string} source
 */
export function workerAddress(source) {
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
}
