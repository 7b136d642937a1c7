/** The fields of the form. */

/** @import { Kind } from "../../src/types.d.ts" */

/**
 * The page's half of src/claims/fields.rs: one row for each field of the request, in the order of the form.
 *
 * @typedef {object} Row
 * @property {string} name the member of the form that it comes from
 * @property {string} id the ID of its element. Its problem is shown in the element `…-problem`
 * @property {Fold} [within] the collapsible part of the form that it is in
 * @property {As} as how its text becomes the value in the request
 * @property {true} [always] it is sent even if it is empty, so that the core says what is missing
 * @property {readonly Kind[]} [kinds] the kinds of token that have it. Default: all
 * @property {false} [link] it is for one token only, so no settings link contains it
 * @property {string} [column] the ID of the menu that selects its column in a list of users
 * @property {string} [claim] the claim that it sets
 */
/** @typedef {"acl" | "more"} Fold */
/** @typedef {"text" | "trimmed" | "seconds" | "lifetime" | "json" | "words"} As */

/** The roles of the Video API, as the core has them. */
export const ROLES = ["publisher", "subscriber", "moderator", "publisheronly"];

const video = /** @type {const} */ ({ kinds: ["video"] });

/** The fields by the names that the core uses. */
const rows = /** @type {const} @satisfies {Record<string, Row>} */ ({
  applicationId: {
    name: "applicationId",
    id: "application-id",
    as: "text",
    always: true,
    claim: "application_id",
  },
  sub: {
    name: "sub",
    id: "sub",
    as: "text",
    kinds: ["user"],
    column: "batch-column-sub",
    claim: "sub",
  },
  "video.sessionId": {
    ...video,
    name: "sessionId",
    id: "session-id",
    as: "trimmed",
    always: true,
    claim: "session_id",
  },
  "video.role": {
    ...video,
    name: "role",
    id: "role",
    as: "text",
    claim: "role",
  },
  "video.connectionData": {
    ...video,
    name: "connectionData",
    id: "connection-data",
    as: "text",
    claim: "connection_data",
  },
  "video.initialLayoutClassList": {
    ...video,
    name: "layoutClasses",
    id: "layout-classes",
    as: "words",
    claim: "initial_layout_class_list",
  },
  lifetimeSeconds: {
    name: "lifetimeAmount",
    id: "lifetime-amount",
    as: "lifetime",
    always: true,
    column: "batch-column-lifetime",
    claim: "exp",
  },
  acl: {
    name: "acl",
    id: "acl",
    within: "acl",
    as: "json",
    kinds: ["application", "user"],
    column: "batch-column-acl",
    claim: "acl",
  },
  claims: {
    name: "claims",
    id: "custom-claims",
    within: "more",
    as: "json",
    column: "batch-column-claims",
  },
  notBefore: {
    name: "notBefore",
    id: "not-before",
    within: "more",
    as: "seconds",
    claim: "nbf",
  },
  issuedAt: {
    name: "issuedAt",
    id: "issued-at",
    within: "more",
    as: "seconds",
    link: false,
    claim: "iat",
  },
  jti: {
    name: "jti",
    id: "jti",
    within: "more",
    as: "trimmed",
    link: false,
    claim: "jti",
  },
});

/** The members of the form that people type. @typedef {(typeof rows)[keyof typeof rows]["name"]} FieldName */
/** @typedef {Row & { name: FieldName }} Field */

/** A field of the request by the name that the core gives. @typedef {keyof typeof rows} FieldId */

/** @type {Record<string, Field>} */
export const fields = rows;
