/** A pair of keys for the package's tests, in the forms that they need. */
import { createPrivateKey, createPublicKey } from "node:crypto";
import { rsaKey } from "../support/keys.mjs";

export const pem = rsaKey(2048);
export const publicPem = createPublicKey(pem).export({ type: "spki", format: "pem" }).toString();
export const encrypted = createPrivateKey(pem)
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "secret" })
  .toString();
