/** The signing engine as the worker has it, and the memory it works in. */
import { createEngine } from "../../www/worker/engine.js";

/**
 * @param {WebAssembly.Module} module
 * @returns {{ engine: import("../../src/types.d.ts").EngineObject, memory: Uint8Array, seen: () => number }} `seen`: how
 *   many bytes were not zero at the end of the call that left most.
 */
export function watchedEngine(module) {
  const { Instance } = WebAssembly;
  /** @type {any} */
  let exports = null;
  let most = 0;
  WebAssembly.Instance = class extends Instance {
    /** @param {WebAssembly.Module} module */
    constructor(module) {
      super(module);
      exports = { ...super.exports };
      for (const name of ["product", "power", "public_power"]) {
        const call = exports[name];
        exports[name] = (/** @type {number[]} */ ...input) => {
          call(...input);
          most = Math.max(most, new Uint8Array(exports.memory.buffer).filter((byte) => byte !== 0).length);
        };
      }
    }
    get exports() {
      return exports;
    }
  };
  try {
    const engine = createEngine(module);
    if (engine === null) throw new Error("this processor has no fused multiply-add");
    return { engine, memory: new Uint8Array(exports.memory.buffer), seen: () => most };
  } finally {
    WebAssembly.Instance = Instance;
  }
}
