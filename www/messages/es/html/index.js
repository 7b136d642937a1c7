/** The words in the HTML, by the part of the page. */

import batch from "./batch.js";
import frame from "./frame.js";
import generate from "./generate.js";
import inspect from "./inspect.js";
import webhook from "./webhook.js";

export const html = { frame, generate, inspect, webhook, batch };
