/** What Webhook says beside its findings. */

export const START = "Paste the token of the webhook: whether it is genuine appears here.";

/** Where the bytes of the body are from. */
const sources = {
  file: "byte for byte as in the file",
  paste: "byte for byte as it was pasted",
  field: "as typed, each line break a single LF",
};

/** @param {import("../../webhook/state.js").BodyState} body */
export const bodyWords = ({ bytes, from }) => `${bytes} bytes, ${sources[from]}.`;
