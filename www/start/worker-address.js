/** Makes an address that workers can start from. */

/**
 * Returns a worker address for the text. A worker from a `blob:` URL inherits the page's policy at the moment
 * when the worker is made. A worker with its own address would not, and could send.
 *
 * @param {string} source
 */
export function workerAddress(source) {
  return URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
}
