/** Defines the page's policy and headers, for its `<meta>`, `_headers`, the service worker and hosting/. */
import { bundle } from "./bundle.mjs";
import { integrity } from "./integrity.mjs";

/** `www/start/early.js`, as it is inside the page. Its hash is part of the policy. */
export const startScript = (await bundle("start/early.js", { format: "iife" })).trim();

/** What both forms of the page share. The one Trusted Types policy is in `www/start/trusted.js`. */
const BASE = [
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types vonage-jwt",
];

/** The site's policy until the lock (`www/lock.js`) forbids the rest. */
export const sitePolicy = [
  "default-src 'none'",
  `script-src 'self' '${integrity("sha256", startScript)}' 'wasm-unsafe-eval'`,
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  ...BASE,
].join("; ");

/**
 * Returns the policy of the single file, which never needs a connection. The hash of its script also covers the
 * worker and the wasm inside it.
 * @param {{ script: string, style: string }} hashes As `sha256-…`.
 */
export function singlePolicy({ script, style }) {
  return [
    "default-src 'none'",
    `script-src '${script}' 'wasm-unsafe-eval'`,
    `style-src '${style}'`,
    "connect-src 'none'",
    "img-src data:",
    "worker-src blob:",
    ...BASE,
  ].join("; ");
}

/** Features that both browsers know and the page does not use. It only uses writing to the clipboard. */
const UNUSED = [
  "accelerometer",
  "camera",
  "clipboard-read",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "usb",
];

/** Sent with each file. `frame-ancestors` is heeded in a header only. @type {Record<string, string>} */
export const siteHeaders = {
  "Content-Security-Policy": `${sitePolicy}; frame-ancestors 'none'`,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": [...UNUSED.map((feature) => `${feature}=()`), "clipboard-write=(self)"].join(", "),
};

/** Extra headers from a host: a cached file is always revalidated, so old and new files never mix. */
export const hostHeaders = { ...siteHeaders, "Cache-Control": "no-cache" };

/** File types that a host may not know. @type {Record<string, string>} */
export const hostTypes = { wasm: "application/wasm", webmanifest: "application/manifest+json" };
