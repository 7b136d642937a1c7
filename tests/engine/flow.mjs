/**
 * Shows from a module's disassembly that only numbers can depend on a secret number.
 *
 * In WebAssembly each branch, each `select` and each address takes an i32. The engine's numbers are i64, f64 or v128
 * from the first load on. So it is enough that no instruction makes an i32 of anything but i32s: then every i32 comes
 * from a constant, from a size that the caller gave, or from another i32.
 */

/** Instructions on i32s alone, and those that return nothing or something other than an i32. */
const HARMLESS = [
  /^i32\.(const|add|sub|mul|and|or|xor|shl|shr_[us]|rotl|rotr|div_[us]|rem_[us]|eqz?|ne|[gl][te]_[us]|clz|ctz|popcnt)$/,
  /^(block|loop|if|then|else|br|br_if|br_table|return|unreachable|nop|drop|select|call)$/,
  /^(local|global)\.(get|set|tee)$/,
  /^memory\.(copy|fill)$/,
  /^i32\.store(8|16)?$/,
  /^i64\.(const|add|sub|mul|and|or|xor|shl|shr_[us]|rotl|rotr|extend_i32_[us]|extend\d+_s|clz|ctz|popcnt|reinterpret_f64)$/,
  /^i64\.(load|store)(8|16|32)?(_[us])?$/,
  /^f64\.(const|add|sub|mul|load|store|reinterpret_i64)$/,
  /^v128\.(const|load|store|load64_splat|load64_zero|load64_lane|store64_lane|and|or|xor|not|andnot|bitselect)$/,
  /^i64x2\.(splat|add|sub|mul|eq|shl|shr_[us]|replace_lane|extract_lane|relaxed_laneselect)$/,
  /^f64x2\.(splat|add|sub|mul|replace_lane|extract_lane|relaxed_madd|relaxed_nmadd)$/,
  /^i8x16\.(shuffle|eq|ne)$/,
  /^i64x2\.laneselect$/,
];

/**
 * @typedef {object} Body
 * @property {string} name
 * @property {string[]} exports
 * @property {string[]} instructions
 *
 * @param {string} text What binaryen's wasm-dis prints.
 * @returns {Body[]}
 */
export function functions(text) {
  /** @type {Map<string, string[]>} */
  const exported = new Map();
  for (const [, name = "", target = ""] of text.matchAll(/^ \(export "(.+)" \(func (\$\S+)\)\)$/gm))
    exported.set(target, [...(exported.get(target) ?? []), name]);
  const [, ...bodies] = text.split(/^ \(func /m);
  return bodies.map((body) => {
    const name = /^\$\S+/.exec(body)?.[0] ?? "";
    const instructions = [...body.matchAll(/^\s+\(([a-z][\w.]*)/gm)].map(([, instruction = ""]) => instruction);
    return { name, exports: exported.get(name) ?? [], instructions: instructions.filter((word) => word !== "local") };
  });
}

/**
 * @param {Body} of
 * @returns {string[]} The instructions that could make an i32 of a number.
 */
export function suspects({ instructions }) {
  return instructions.filter((instruction) => !HARMLESS.some((harmless) => harmless.test(instruction)));
}
