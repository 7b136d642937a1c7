/** What a look at a token comes to, and what each key proves. */

/** @import { Finding, Inspection, Severity, WebhookVerdict } from "../../../../src/types.d.ts" */

/** @type {Record<Severity, string>} */
export const severityWords = { error: "Error", warning: "Advertencia", info: "Nota" };

/** @type {Record<Inspection["verdict"], { what: string, why: string }>} */
export const verdictWords = {
  accepted: {
    what: "Aceptado",
    why: "No se encontró nada mal, y la firma coincide con la clave pública que pegaste.",
  },
  refused: {
    what: "Rechazado",
    why: "Vonage rechazará este token. Corrige los errores de abajo, empezando por el primero.",
  },
  unsure: { what: "Sin confirmar", why: "No se encontró nada mal, pero no pudimos comprobarlo todo." },
};

/**
 * Why, for one token: an unsure verdict beside a finding does not say that nothing was found.
 * @param {Pick<Inspection, "verdict" | "findings">} inspection
 */
export function verdictReason({ verdict, findings }) {
  if (verdict === "accepted" && findings.some(isAcceptance)) return "Vonage aceptó la llamada que envió este token.";
  if (findings.some(({ code }) => code === "call_without_token")) return "Aquí no hay ningún token que comprobar.";
  if (verdict !== "unsure") return verdictWords[verdict].why;
  if (findings.some(({ code }) => code === "token_not_clean"))
    return "Vonage rechazaría este token tal como lo pegaste. El token reparado puede ser correcto.";
  if (findings.some(({ severity }) => severity === "warning"))
    return "Puede que se rechace por lo que se indica abajo, y no pudimos comprobarlo todo.";
  return verdictWords.unsure.why;
}

/** Whether it says that Vonage accepted the call. @param {Finding} finding */
const isAcceptance = ({ code, details }) =>
  code === "call_answered" && details.status < 300 && details.host === undefined;

/** What a token that is made anew with the loaded key is signed with. @type {Record<NonNullable<Inspection["loadedKey"]>, string>} */
export const loadedKeyWords = {
  applications: "El token nuevo se firma con la clave cargada, que es la de la aplicación.",
  notApplications:
    "La clave cargada no es la de la aplicación: tu dashboard muestra otra clave pública. Vonage rechazará un token firmado con ella.",
  signer: "El token nuevo se firma con la clave cargada, que también firmó este.",
  notSigner:
    "El token nuevo se firma con la clave cargada, que no firmó el token que inspeccionaste. Si no es la clave de la aplicación, Vonage rechazará el token nuevo.",
};

/** @type {Record<WebhookVerdict["verdict"], { what: string, why: string }>} */
export const authenticityWords = {
  genuine: {
    what: "Auténtico",
    why: "Vonage firmó este webhook con tu secreto, y su contenido no ha cambiado.",
  },
  forged: {
    what: "No auténtico",
    why: "No te fíes de este webhook. Los errores muestran qué comprobación falló.",
  },
  unsure: { what: "Sin confirmar", why: "No pudimos comprobarlo todo. La lista muestra lo que falta." },
};

/** What a token is for, by its kind. @type {Record<Inspection["kind"], string>} */
export const kindWords = {
  application: "Un token de aplicación, para llamadas desde un servidor.",
  user: "Un token de usuario, para el Client SDK.",
  video: "Un token de Video, para unirse a una sesión.",
  webhook: "El token de un webhook firmado.",
  opentok: "Un token de OpenTok.",
  foreign: "Un token de otro servicio.",
  unknown: "",
};

/**
 * When the token's own times end it.
 * @param {Inspection["verdict"]} verdict
 * @param {string} moment
 * @param {boolean} [isProven] whether the signature matches the pasted public key
 */
export function deathWords(verdict, moment, isProven = false) {
  // A token that is rejected for another reason is not valid, so only its times are shown.
  if (verdict === "refused" || (verdict === "unsure" && isProven)) return `Aún no ha caducado: caduca el ${moment}.`;
  return verdict === "accepted" ? `Válido hasta el ${moment}.` : `Válido hasta el ${moment} si la firma es correcta.`;
}

const DASHBOARD =
  "Pega la clave pública de la aplicación, que está en el dashboard, para ver si Vonage aceptará la firma.";

/**
 * What the check of the signature proves: by which key it was made, or could not be.
 * @param {Inspection["signature"]} signature
 * @param {"publicKey" | "key"} by the pasted public key, or the loaded private key
 */
export function proofWords(signature, by) {
  if (by === "publicKey") {
    if (signature === "valid")
      return "La firma coincide con la clave pública que pegaste. Si es la clave de la aplicación que aparece en el dashboard, Vonage aceptará esta firma.";
    if (signature === "invalid")
      return "La firma no coincide con la clave pública que pegaste. Si es la clave de la aplicación que aparece en el dashboard, Vonage rechazará este token.";
  }
  if (by === "key") {
    if (signature === "valid")
      return `La firma coincide con la clave cargada, así que esta clave creó el token. Aun así, la aplicación puede tener otra clave. ${DASHBOARD}`;
    if (signature === "invalid")
      return `La firma no coincide con la clave cargada: la creó otra clave, o el token se cambió o se cortó. ${DASHBOARD}`;
  }
  return DASHBOARD;
}
