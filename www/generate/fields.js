/** @import { Form } from "./state.js" */

/**
 * A field of the request: the member of the form that it comes from, the id of its element (its problem is told in the
 * element `…-problem`), and the folded part of the form that it stands in.
 *
 * @typedef {{ name: keyof Form, id: string, within?: Fold }} Field
 */
/** @typedef {"acl" | "more"} Fold */

/** The roles of the Video API, as the core has them. */
export const ROLES = ["publisher", "subscriber", "moderator", "publisheronly"];

/** In the form's order, by the names that the core gives. @type {Record<string, Field>} */
export const fields = {
  applicationId: { name: "applicationId", id: "application-id" },
  sub: { name: "sub", id: "sub" },
  "video.sessionId": { name: "sessionId", id: "session-id" },
  "video.role": { name: "role", id: "role" },
  "video.connectionData": { name: "connectionData", id: "connection-data" },
  "video.initialLayoutClassList": { name: "layoutClasses", id: "layout-classes" },
  lifetimeSeconds: { name: "lifetimeAmount", id: "lifetime-amount" },
  acl: { name: "acl", id: "acl", within: "acl" },
  claims: { name: "claims", id: "custom-claims", within: "more" },
  notBefore: { name: "notBefore", id: "not-before", within: "more" },
  issuedAt: { name: "issuedAt", id: "issued-at", within: "more" },
  jti: { name: "jti", id: "jti", within: "more" },
};
