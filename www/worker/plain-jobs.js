/** The worker's jobs that need no key. */

/** @import { Acl, Settings, SnippetInput } from "../../src/types.d.ts" */

import {
  aclAllows,
  aclPresets,
  apis,
  checkProfileName,
  findSecret,
  settingsFromFragment,
  settingsToFragment,
  snippet,
} from "../pkg/vonage_jwt_web.js";
import { probe } from "./probe.js";

/** The worker's jobs that need no key. */
export const jobs = {
  probe,
  catalogue: () => ({ apis: apis(), presets: aclPresets() }),
  /** @param {{ acl: Acl | string, method: string, path: string }} input */
  aclAllows: ({ acl, method, path }) => aclAllows(acl, method, path),
  /** @param {SnippetInput} input */
  snippet: (input) => snippet(input),
  /** @param {{ text: string }} input */
  findSecret: ({ text }) => findSecret(text),
  /** @param {{ name: string }} input */
  checkProfileName: ({ name }) => checkProfileName(name),
  /** @param {{ settings: Settings }} input */
  settingsToFragment: ({ settings }) => settingsToFragment(settings),
  /** @param {{ fragment: string }} input */
  settingsFromFragment: ({ fragment }) => settingsFromFragment(fragment),
};
