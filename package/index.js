/** The entry `vonage-jwt-web`; with another `#load` it is also `vonage-jwt-web/slim` and the one of workerd. */

export * from "./api.js";
export { init, init as default } from "./core.js";
export { PrivateKey } from "./key.js";
export { TokenError } from "./token-error.js";
