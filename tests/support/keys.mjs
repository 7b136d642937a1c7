/** Throw-away keys, made for each run. */
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";

/** @type {Map<string, string>} */
const made = new Map();

/**
 * Returns a key as `openssl genrsa` writes it. Without `openssl`, Node's own OpenSSL makes it.
 *
 * @param {number} bits
 * @param {"pkcs8" | "pkcs1"} [format]
 * @returns {string} PEM
 */
export function rsaKey(bits, format = "pkcs8") {
  const name = `${bits} ${format}`;
  const pem = made.get(name) ?? makeRsa(bits, format);
  made.set(name, pem);
  return pem;
}

/** @param {number} bits @param {"pkcs8" | "pkcs1"} format */
function makeRsa(bits, format) {
  const args = ["genrsa", ...(format === "pkcs1" ? ["-traditional"] : []), String(bits)];
  try {
    return execFileSync("openssl", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return generateKeyPairSync("rsa", { modulusLength: bits })
      .privateKey.export({ type: format, format: "pem" })
      .toString();
  }
}

/** Returns a second one of the same size. @param {number} bits */
export function otherRsaKey(bits) {
  const name = `other ${bits}`;
  const pem = made.get(name) ?? makeRsa(bits, "pkcs8");
  made.set(name, pem);
  return pem;
}

/** @param {"ec" | "ed25519"} type */
export function otherKey(type) {
  const pair = type === "ec" ? generateKeyPairSync("ec", { namedCurve: "P-256" }) : generateKeyPairSync("ed25519");
  return pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
