/** The languages that the page is built in. The first one is at the site's root, each other one in a folder. */

/** `folder`: from the site's root; `up`: back to it. @typedef {{ code: "en" | "es", name: string, folder: string, up: string }} Language */

/** @type {readonly [Language, ...Language[]]} */
export const LANGUAGES = [
  { code: "en", name: "English", folder: "", up: "" },
  { code: "es", name: "Español", folder: "es/", up: "../" },
];

const [first] = LANGUAGES;
export const DEFAULT = first;

/** Where a language is from another one's page. @param {Language} from @param {Language} to */
export const way = (from, to) => `${from.up}${to.folder}` || "./";
