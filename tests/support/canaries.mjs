/** The parts of a key or a secret that must not be anywhere, cut into pieces. Finding one piece is enough. */
import { numbersOf } from "./secrets.mjs";

/** @import { Needle } from "./needles.mjs" */

const PIECE = 16;

/** A text in the forms that files and addresses contain. @param {string} name @param {string} text @returns {Needle[]} */
const spelled = (name, text) => [
  { name, bytes: Buffer.from(text, "utf8") },
  { name, bytes: Buffer.from(text, "utf16le") },
  { name, bytes: Buffer.from(encodeURIComponent(text)) },
];

/** The base64 of bytes at any position in a longer text, which has three groupings. @param {Buffer} bytes */
function base64(bytes) {
  return [0, 1, 2].flatMap((skip) => {
    // The letters at both ends depend on their neighbours, but those between do not.
    const whole = bytes.subarray(skip, bytes.length - ((bytes.length - skip) % 3)).toString("base64");
    return [whole, whole.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/**
 * Every piece of a number, in both byte orders, as bytes and in the usual encodings.
 *
 * @param {string} name
 * @param {bigint} number
 */
function numberPieces(name, number) {
  const hex = number.toString(16);
  const big = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
  return [big, Buffer.from(big).reverse()].flatMap((bytes) => {
    /** @type {Needle[]} */
    const needles = [];
    for (let at = 0; at + PIECE <= bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      needles.push({ name: `${name}, bytes`, bytes: piece });
      for (const text of base64(piece)) needles.push(...spelled(`${name}, base64`, text));
      needles.push(...spelled(`${name}, hex`, piece.toString("hex")));
    }
    return needles;
  });
}

/**
 * The lines of a PEM. Its first line is the same in all keys of a size, and its last may be short.
 *
 * @param {string} name
 * @param {string} pem
 */
export const lineNeedles = (name, pem) =>
  pem
    .trim()
    .split("\n")
    .slice(2, -2)
    .flatMap((line) => spelled(`${name}, PEM`, line));

/** @param {string} name @param {string} pem @returns {Needle[]} */
export function keyNeedles(name, pem) {
  const { d, p, q } = numbersOf(pem);
  return [
    ...lineNeedles(name, pem),
    ...Object.entries({ d, p, q }).flatMap(([part, number]) => numberPieces(`${name}, ${part}`, number)),
  ];
}

/** @param {string} name @param {string} text @returns {Needle[]} */
export function textNeedles(name, text) {
  const bytes = Buffer.from(text);
  return [...spelled(name, text), ...base64(bytes).flatMap((piece) => spelled(`${name}, base64`, piece))];
}
