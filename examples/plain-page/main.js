import { describe } from "vonage-jwt-web/messages";
import { openVault, TokenError } from "vonage-jwt-web/worker";

const element = (id) => document.getElementById(id);

/** The page never sees the content of the file: the vault reads it, and cannot send it anywhere. */
const opening = openVault();

async function makeToken() {
  const vault = await opening;
  await vault.read(element("key").files[0] ?? "");
  const { token } = await vault.mint({ kind: "application", applicationId: element("application-id").value });
  return token;
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
