/** What the core knows of Vonage: the requests of its APIs and the presets of an ACL. Read once, when the page starts. */

/** @import { AclPreset, Api } from "../src/types.d.ts" */
/** @import { Action } from "./state.js" */

/** @typedef {{ apis: Api[], presets: AclPreset[] }} Catalogue */
/** @typedef {{ type: "catalogue-read" } & Catalogue} CatalogueAction */

/** @type {Catalogue} */
export const initialCatalogue = { apis: [], presets: [] };

/** @param {Catalogue} catalogue @param {Action} action @returns {Catalogue} */
export const updateCatalogue = (catalogue, action) =>
  action.type === "catalogue-read" ? { apis: action.apis, presets: action.presets } : catalogue;

/** What a token can be sent to. @param {Api[]} apis */
export const offered = (apis) => apis.filter(({ auth }) => auth !== "basic");
