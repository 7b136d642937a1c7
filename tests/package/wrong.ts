// Each statement is an error of its own.
import {
  type Api,
  aclAllows,
  check,
  compare,
  inspect,
  mint,
  PrivateKey,
  type TokenRequest,
  verifyWebhook,
} from "vonage-jwt-web";
import type { Vault } from "vonage-jwt-web/worker";
export const unknownKind: TokenRequest = { kind: "other", applicationId: "" };
export const noId: TokenRequest = { kind: "application" };
export const subOfApplication: TokenRequest = { kind: "application", applicationId: "", sub: "alice" };
export const userWithoutSub: TokenRequest = { kind: "user", applicationId: "" };
export const videoWithoutVideo: TokenRequest = { kind: "video", applicationId: "" };
export const videoWithAcl: TokenRequest = {
  kind: "video",
  applicationId: "",
  video: { sessionId: "" },
  acl: { paths: {} },
};
export const unknownField: TokenRequest = { kind: "application", applicationId: "", lifetime: 3 };
export const unknownRole: TokenRequest = { kind: "video", applicationId: "", video: { sessionId: "", role: "owner" } };
export const madeByHand = new PrivateKey();
export const noKey = PrivateKey.read(7);
export const unknownFormat = PrivateKey.read("").export("pem");
export const wrongSize = PrivateKey.generate(1024);
export const mintedWithText = mint("pem", { kind: "application", applicationId: "" });
export const nullForNow = check({ kind: "application", applicationId: "" }, null);
export const noSecret = verifyWebhook({ token: "" });
export const numberAsToken = inspect(7);
export const noPath = aclAllows("", "GET");
export const unknownAuth: Api["auth"] = "oauth";
export const keyInVault = (vault: Vault) => vault.inspect("", { key: PrivateKey.read("") });
export const comparedWithOne = compare("works");
export const keyComparedInVault = (vault: Vault) => vault.compare("", "", { key: PrivateKey.read("") });
