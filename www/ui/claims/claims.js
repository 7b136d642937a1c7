/** Reads the claims of a token without changing their spelling. */

/** One claim as written in the token, because `JSON.parse` would round the numbers in `text`. */
/** @typedef {{ name: string, text: string, seconds: number | null }} Claim */

const times = ["iat", "nbf", "exp"];

/**
 * Returns the claims of a payload in order.
 *
 * @param {string} payloadJson
 * @returns {Claim[]}
 */
export function claimsOf(payloadJson) {
  const parse =
    /** @type {(text: string, reviver: (key: string, value: unknown, context?: { source?: string }) => unknown) => unknown} */ (
      JSON.parse
    );
  // The reviver's third argument has a number's own text. A browser without it shows the rounded number.
  const exact = parse(payloadJson, (_, value, context) =>
    typeof value === "number" ? new Spelled(context?.source ?? String(value)) : value,
  );
  return Object.entries(/** @type {Record<string, unknown>} */ (exact)).map(([name, value]) => ({
    name,
    text: typeof value === "string" ? value : spell(value, ""),
    seconds: times.includes(name) && value instanceof Spelled ? Number(value.text) : null,
  }));
}

class Spelled {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/**
 * Returns JSON on several lines, with numbers as they were written.
 *
 * @param {unknown} value
 * @param {string} indent
 * @returns {string}
 */
function spell(value, indent) {
  const deeper = `${indent}  `;
  if (value instanceof Spelled) return value.text;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => spell(item, deeper))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${spell(item, deeper)}`);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (items.length === 0) return open + close;
  return `${open}\n${items.map((item) => deeper + item).join(",\n")}\n${indent}${close}`;
}
