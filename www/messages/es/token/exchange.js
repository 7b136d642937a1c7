/** The words about a call that was pasted with its token, and about what Vonage answered. */

import { utc } from "../../../time.js";
import { code, say } from "../../text.js";

/** @import { DetailsOf, Inspection } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

/** @typedef {NonNullable<Inspection["exchange"]>} Exchange */

/** What the call has instead of a token, by the detail `reason`. @type {Record<string, string>} */
const SENT = {
  none: "No tiene la cabecera `Authorization`. Chromium la omite en un archivo HAR salvo que permitas los datos sensibles.",
  variable: "Su cabecera `Authorization` tiene una variable. El token ocupa su lugar solo cuando se envía la llamada.",
  basic: "Su cabecera `Authorization` contiene una clave de API y un secreto (autenticación Basic), no un token.",
  other:
    "Su cabecera `Authorization` no contiene ningún token. A menudo una variable estaba vacía o el token estaba enmascarado.",
};

/**
 * What came of the call.
 * @param {Exchange} exchange
 * @param {string | null} reason what the finding says that explains a rejection
 */
export function answerWords({ method, path, host, status, at }, reason) {
  const moment = at === undefined ? "" : ` el ${utc(at)}`;
  const call = `${code(`${method} ${path}`)}${host === undefined ? "" : ` a ${code(host)}`}${moment}`;
  if (status === undefined) return `La llamada pegada es ${call}. No pegaste su respuesta.`;
  if (status < 300) return `${call} se aceptó con ${status}.`;
  if (status < 400) return `${call} se redirigió con ${status}.`;
  if (status !== 401 && status !== 403) return `${call} falló con ${status}.`;
  if (reason === null) return `${call} se rechazó con ${status}. Nada de lo encontrado hasta ahora explica por qué.`;
  return `${call} se rechazó con ${status}. El motivo: ${inSentence(reason)}`;
}

/** What the response says. @param {Exchange["said"]} said */
export const saidWords = (said) =>
  said === undefined
    ? ""
    : `La respuesta dice: ${[said.title, said.detail]
        .filter((text) => text)
        .map((text) => code((text ?? "").replace(/\.$/, "")))
        .join(", ")}.`;

/** Which fields were filled in. @param {Exchange} exchange @param {{ api: string, serverDate: string }} form */
export function exchangeFilledWords({ api, date }, form) {
  const fields = [api && api === form.api && "la API", date && date === form.serverDate && "la fecha de la respuesta"]
    .filter(Boolean)
    .join(" y ");
  return fields === "" ? "" : `Esta página rellenó ${fields} con lo que pegaste.`;
}

/** A sentence as the end of another: its first letter is small, unless it may be a name's. @param {string} sentence */
const inSentence = (sentence) =>
  /^(?:El|Las?|Los|Una?|Est[ae]|Esto|No|Si|Solo) /.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;

/** A host that is not Vonage's, and what it answered. @param {FactsOf<DetailsOf["call_answered"]>} facts */
function ofOther(facts) {
  const what = say`${facts.value("host")} respondió ${facts.number("status")}.`;
  if (what === null) return null;
  return {
    what,
    why: "No es un host de Vonage, así que su respuesta no muestra si Vonage acepta el token.",
    fix: "Pega la llamada que llegó a Vonage.",
  };
}

/**
 * @satisfies {Entries}
 */
export const exchangeWords = {
  call_without_token: (facts) => ({
    what: facts.text("reason") === "variable" ? "Lo pegado no contiene el token." : "Esta llamada se envió sin token.",
    why: SENT[facts.text("reason") ?? ""] ?? "Su cabecera `Authorization` no tiene ningún token.",
    fix:
      facts.text("reason") === "variable"
        ? "Pega el token mismo o lo que muestra `curl -v`."
        : "Envía la cabecera `Authorization: Bearer` con el token. Si la llamada lo llevaba, cópiala otra vez con sus cabeceras.",
  }),
  call_scheme_wrong: (facts) => ({
    what: "La cabecera `Authorization` no empieza por `Bearer` y un espacio.",
    why:
      say`Empieza por ${facts.value("scheme")}, y Vonage no lee ningún token ahí.` ?? "Vonage no lee ningún token ahí.",
    fix: "Envía la cabecera `Authorization: Bearer`, un espacio y el token.",
  }),
  calls_several: (facts) => ({
    what: say`Contiene ${facts.number("count")} llamadas.` ?? "Contiene más de una llamada.",
    why: "Cada llamada tiene su propio token y su propia respuesta.",
    fix: "Pega solo la llamada que se rechazó.",
  }),
  call_refused: (facts) =>
    ofOther(facts) ?? {
      what:
        say`Vonage respondió ${facts.number("status")}, y nada de lo que encontramos en el token lo explica.` ??
        "Vonage rechazó esta llamada, y nada de lo que encontramos en el token lo explica.",
      why:
        facts.number("status") === 403
          ? "Un 403 significa que Vonage aceptó el token, pero la aplicación o la cuenta no tiene permiso para hacer esto."
          : facts.flag("keyMatches")
            ? "Un 401 significa que Vonage no aceptó el token, pero su firma coincide con la clave pública que pegaste."
            : "Un 401 significa que Vonage no aceptó el token. Lo más habitual es que se firmara con otra clave.",
      fix:
        facts.number("status") === 403
          ? "Revisa en el dashboard las funciones de la aplicación y los números vinculados."
          : facts.flag("keyMatches")
            ? "Comprueba que esta es la clave pública que el dashboard muestra ahora para la aplicación del token. Después revisa las causas que esta página no puede ver."
            : "Añade la clave pública de la aplicación, que está en el dashboard. Si la firma es correcta, revisa las causas que esta página no puede ver.",
    },
  call_answered: (facts) => {
    const other = ofOther(facts);
    if (other) return other;
    const status = facts.number("status");
    if (status !== null && status < 300)
      return {
        what: `Vonage aceptó esta llamada: respondió ${code(status)}.`,
        why: "Así que el token era válido cuando Vonage respondió.",
        fix: "Si se rechazó otra llamada, pega esa.",
      };
    return {
      what:
        say`Vonage respondió ${code(status ?? "un error")}, que no tiene que ver con el token.` ??
        "La respuesta no tiene que ver con el token.",
      why:
        status === 404
          ? "La API no encontró nada en esta dirección. Un ID de la ruta puede ser incorrecto o de otra región."
          : (say`El título de la respuesta es ${facts.value("title")}.` ??
            "Si el problema fuera el token, Vonage respondería 401 o 403."),
      fix:
        status === 404
          ? "Revisa la ruta, el ID que contiene y el host de la región."
          : status === 429
            ? "Espera un poco y envía menos llamadas por segundo."
            : (status ?? 0) >= 500
              ? "Vuelve a enviar la llamada más tarde. Si falla otra vez, mira la página de estado de Vonage."
              : "Lee la respuesta y corrige la petición.",
    };
  },
};
