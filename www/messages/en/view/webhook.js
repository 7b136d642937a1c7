/** What Webhook says beside its findings. */

import { size } from "../../number.js";

export const START = "Paste the webhook's token to see whether it is genuine.";

/** Where the bytes of the body are from. */
const sources = {
  file: "exactly as in the file",
  paste: "exactly as pasted",
  field: "as typed, with LF line breaks",
  request: "exactly as in the request that you pasted",
};

/** @param {import("../../../webhook/state.js").BodyState} body */
export const bodyWords = ({ bytes, from }) => `${size(bytes)}, ${sources[from]}.`;
