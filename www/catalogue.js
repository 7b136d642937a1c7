/** What the core knows about Vonage: the APIs' requests and the ACL presets. Read once, when the page starts. */

/** @import { AclPreset, Api } from "../src/types.d.ts" */
/** @import { Action } from "./state.js" */

/** @typedef {{ apis: Api[], presets: AclPreset[] }} Catalogue */
/** @typedef {{ type: "catalogue-read" } & Catalogue} CatalogueAction */

/** @type {Catalogue} */
export const initialCatalogue = { apis: [], presets: [] };

/** @param {Catalogue} catalogue @param {Action} action @returns {Catalogue} */
export const updateCatalogue = (catalogue, action) =>
  action.type === "catalogue-read" ? { apis: action.apis, presets: action.presets } : catalogue;

/** Returns the requests that accept a token. @param {Api[]} apis */
export const offered = (apis) => apis.filter(({ auth }) => auth !== "basic");

/**
 * Returns the API that accepts no tokens at this path, or below it.
 *
 * @param {Api[]} apis
 * @param {string} path
 */
export const withoutTokens = (apis, path) =>
  apis.find((api) => api.auth === "basic" && `${path.split("?")[0]}/`.startsWith(`${api.path.split("?")[0]}/`));
