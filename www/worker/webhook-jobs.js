/** The worker's jobs for Webhook. */

import { verifyWebhook } from "../pkg/vonage_jwt_web.js";

/** The worker's job for Webhook. The secret is overwritten. */
export const webhookJobs = {
  /** @param {{ token: Uint8Array, secret: Uint8Array, body?: Uint8Array, now: number }} input */
  verifyWebhook(input) {
    try {
      return verifyWebhook(input);
    } finally {
      input.token.fill(0);
      input.secret.fill(0);
    }
  },
};
