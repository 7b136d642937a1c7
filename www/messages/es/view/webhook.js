/** What Webhook says beside its findings. */

import { size } from "../../number.js";

export const START = "Pega el token del webhook para ver si es auténtico.";

/** Where the bytes of the body are from. */
const sources = {
  file: "exactamente como en el archivo",
  paste: "exactamente como se pegó",
  field: "como se escribió, con saltos de línea LF",
  request: "exactamente como en la petición que pegaste",
};

/** @param {import("../../../webhook/state.js").BodyState} body */
export const bodyWords = ({ bytes, from }) => `${size(bytes)}, ${sources[from]}.`;
