/** The signing engine: a second wasm module that keeps nothing from one call to the next. */

/** @import { EngineObject } from "../../src/types.d.ts" */

/**
 * Returns null if the browser's multiply-add rounds twice, because every result would be wrong.
 *
 * @param {WebAssembly.Module} module
 * @returns {EngineObject | null}
 */
export function createEngine(module) {
  const engine = /** @type {any} */ (new WebAssembly.Instance(module).exports);
  if (engine.fused() !== 1) return null;
  const page = new Uint8Array(engine.memory.buffer);
  const address = engine.desk();

  /** Overwrites the engine's numbers even if the work fails. @param {Uint8Array} desk @param {() => void} work */
  function at(desk, work) {
    try {
      page.set(desk, address);
      work();
      desk.set(page.subarray(address, address + desk.length));
    } finally {
      page.fill(0);
    }
  }

  return {
    radixBits: (bits) => engine.radix_bits(bits),
    product: (desk, bits) => at(desk, () => engine.product(bits)),
    power: (desk, bits, exponentBits) => at(desk, () => engine.power(bits, exponentBits)),
    publicPower: (desk, bits, low, high) => at(desk, () => engine.public_power(bits, low, high)),
  };
}
