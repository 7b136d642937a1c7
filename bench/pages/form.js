/** The smallest page that does the same: a key and an application ID in, a token out. The bundle inserts the library. */
import * as chosen from "contender";

const contender = /** @type {import("../contender.js").Contender} */ (chosen);
const field = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

/** @type {any} */
let key = null;

/** @param {string} pem */
async function take(pem) {
  try {
    key = await contender.read(pem);
    await refresh();
  } catch (error) {
    field("problem").textContent = String(error);
  }
}

async function refresh() {
  const applicationId = field("application-id").value;
  if (!key || !applicationId) return;
  const request = { applicationId, now: Math.floor(Date.now() / 1000), lifetimeSeconds: 900 };
  field("token").value = await contender.token(key, request);
}

field("application-id").addEventListener("input", refresh);
field("private-key").addEventListener("input", () => take(field("private-key").value));
field("key-file").addEventListener("change", async () => {
  const [file] = field("key-file").files ?? [];
  if (file) await take(await file.text());
});
document.documentElement.dataset.state = "ready";
