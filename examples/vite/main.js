import { mint, PrivateKey, TokenError } from "vonage-jwt-web";
import { describe } from "vonage-jwt-web/messages";

const element = (id) => document.getElementById(id);

async function makeToken() {
  const [file] = element("key").files;
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? 0);
  try {
    const key = PrivateKey.read(bytes);
    try {
      return mint(key, { kind: "application", applicationId: element("application-id").value }).token;
    } finally {
      key.free();
    }
  } finally {
    bytes.fill(0);
  }
}

document.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  element("token").value = element("problem").textContent = "";
  try {
    element("token").value = await makeToken();
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    const { what, fix = "" } = describe(error);
    element("problem").textContent = `${what} ${fix}`;
  }
});
