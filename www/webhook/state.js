/** The state of Webhook. */

/** @import { WebhookVerdict } from "../../src/types.d.ts" */
/** @import { Refusal } from "../refused.js" */
/** @import { Action } from "../state.js" */

/**
 * What is known of the body: how many bytes, and whether they are those of a file, of a paste or of the request around the
 * token rather than of the field, which turns CRLF into LF.
 *
 * @typedef {{ bytes: number, from: "file" | "paste" | "field" | "request" }} BodyState
 */
/**
 * The token and the secret stay in their fields.
 *
 * @typedef {{ verdict: WebhookVerdict | null, body: BodyState | null, now: number, problem: Refusal | null }} WebhookState
 */
/**
 * @typedef {{ type: "webhook-checked", verdict: WebhookVerdict, now: number }
 *   | { type: "webhook-body", body: BodyState | null } | { type: "webhook-refused", problem: Refusal }} WebhookAction
 */

/** @type {WebhookState} */
export const initialWebhook = { verdict: null, body: null, now: 0, problem: null };

/**
 * @param {WebhookState} state
 * @param {Action} action
 * @returns {WebhookState}
 */
export function updateWebhook(state, action) {
  switch (action.type) {
    case "webhook-checked":
      return { ...state, verdict: action.verdict, now: action.now, problem: null };
    case "webhook-body":
      return { ...state, body: action.body, problem: null };
    case "webhook-refused":
      return { ...state, problem: action.problem };
    default:
      return state;
  }
}

/** Returns the result, if there is a token at all. @param {WebhookState} state */
export const checked = ({ verdict }) => (verdict?.findings.some(({ code }) => code === "token_empty") ? null : verdict);

/**
 * Returns whether the secret is still missing. That is the next step, not a finding.
 *
 * @param {WebhookVerdict | null} verdict
 */
export const waitsForSecret = (verdict) =>
  verdict?.findings.some(({ code }) => code === "webhook_secret_empty") ?? false;
