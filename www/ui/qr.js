/** Draws a QR code. */

import { encode } from "uqr";
import { draw } from "./dom.js";

/** The modules of white around a code (ISO/IEC 18004 §6.3.8). */
const QUIET = 4;
/** What the largest code can hold as bytes, at the lowest error correction. */
const MOST_BYTES = 2953;

/** @param {string} text in ASCII, as a token is @returns {SVGElement | null} null if the text is too long for any code */
export function qrCode(text) {
  if (text.length > MOST_BYTES) return null;
  const { data, size } = encode(text, { ecc: "L", border: QUIET });
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")));
  const image = draw("svg", { viewBox: `0 0 ${size} ${size}`, "shape-rendering": "crispEdges", "aria-hidden": "true" });
  image.append(
    draw("path", { fill: "#fff", d: `M0 0h${size}v${size}H0z` }),
    draw("path", { fill: "#000", d: dark.join("") }),
  );
  return image;
}
