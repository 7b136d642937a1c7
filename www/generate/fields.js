/** The fields of the form. */

/** @import { Kind } from "../../src/types.d.ts" */

/**
 * The page's half of src/claims/fields.rs: one row for each field of the request, in the order of the form.
 *
 * @typedef {object} Row
 * @property {string} name the member of the form that it comes from
 * @property {string} id the ID of its element. Its problem is shown in the element `…-problem`
 * @property {Fold} [within] the collapsible part of the form that it is in
 * @property {string} label
 * @property {As} as how its text becomes the value in the request
 * @property {true} [always] it is sent even if it is empty, so that the core says what is missing
 * @property {readonly Kind[]} [kinds] the kinds of token that have it. Default: all
 * @property {false} [link] it is for one token only, so no settings link contains it
 * @property {string} [column] the ID of the menu that selects its column in a list of users
 * @property {string} [claim] the claim that it sets
 * @property {string} [meaning] what the claim means, in one sentence
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
    label: "Application ID",
    as: "text",
    always: true,
    claim: "application_id",
    meaning: "The application the token is for. Vonage checks the signature with that application's public key.",
  },
  sub: {
    name: "sub",
    id: "sub",
    label: "Subject",
    as: "text",
    kinds: ["user"],
    column: "batch-column-sub",
    claim: "sub",
    meaning: "Subject: the name of the user the token is for. In a Video token it is always video.",
  },
  "video.sessionId": {
    ...video,
    name: "sessionId",
    id: "session-id",
    label: "Session ID",
    as: "trimmed",
    always: true,
    claim: "session_id",
    meaning: "The Video session the token's holder can join.",
  },
  "video.role": {
    ...video,
    name: "role",
    id: "role",
    label: "Role",
    as: "text",
    claim: "role",
    meaning: "What the holder can do in the Video session.",
  },
  "video.connectionData": {
    ...video,
    name: "connectionData",
    id: "connection-data",
    label: "Connection data",
    as: "text",
    claim: "connection_data",
    meaning: "Text about the holder that the other clients in the Video session can read.",
  },
  "video.initialLayoutClassList": {
    ...video,
    name: "layoutClasses",
    id: "layout-classes",
    label: "Layout classes",
    as: "words",
    claim: "initial_layout_class_list",
    meaning: "The layout classes the holder's streams start with, separated by spaces.",
  },
  lifetimeSeconds: {
    name: "lifetimeAmount",
    id: "lifetime-amount",
    label: "Valid for",
    as: "lifetime",
    always: true,
    column: "batch-column-lifetime",
    claim: "exp",
    meaning: "Expiry: from this time on, the token is not valid.",
  },
  acl: {
    name: "acl",
    id: "acl",
    within: "acl",
    label: "ACL",
    as: "json",
    kinds: ["application", "user"],
    column: "batch-column-acl",
    claim: "acl",
    meaning: "Access list: the paths the token can call. Without it, the whole application.",
  },
  claims: {
    name: "claims",
    id: "custom-claims",
    within: "more",
    label: "Custom claims",
    as: "json",
    column: "batch-column-claims",
  },
  notBefore: {
    name: "notBefore",
    id: "not-before",
    within: "more",
    label: "Not before",
    as: "seconds",
    claim: "nbf",
    meaning: "Not before: the token is not valid before this time.",
  },
  issuedAt: {
    name: "issuedAt",
    id: "issued-at",
    within: "more",
    label: "Issued at",
    as: "seconds",
    link: false,
    claim: "iat",
    meaning: "Issued at: when the token was made.",
  },
  jti: {
    name: "jti",
    id: "jti",
    within: "more",
    label: "Token ID",
    as: "trimmed",
    link: false,
    claim: "jti",
    meaning: "The token's own ID, different for each token.",
  },
});

/** The members of the form that people type. @typedef {(typeof rows)[keyof typeof rows]["name"]} FieldName */
/** @typedef {Row & { name: FieldName }} Field */

/** @type {Record<string, Field>} */
export const fields = rows;
