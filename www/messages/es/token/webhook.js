/** The words about signed webhooks. */

import { duration, utc } from "../../../time.js";
import { say } from "../../text.js";

/** @import { Entries } from "../../text.js" */

/** What was done to the body, by the detail `matches`. @type {Record<string, string>} */
const MATCHES = {
  crlf: "Coincide con saltos de línea CRLF. Un campo de texto los convierte en LF.",
  lf: "Coincide con saltos de línea LF. Aquí tiene CRLF.",
  finalNewline: "Coincide con un salto de línea al final.",
  finalCrlf: "Coincide con saltos de línea CRLF, uno de ellos al final.",
  noFinalNewline: "Coincide sin el salto de línea del final.",
  noFinalNewlineCrlf: "Coincide con saltos de línea CRLF, pero ninguno al final.",
  noBom: "Coincide sin la marca de orden de bytes del principio.",
  compactJson: "Coincide como JSON sin espacios ni saltos de línea.",
};

/**
 * @satisfies {Entries}
 */
export const webhookWords = {
  webhook_secret_empty: {
    what: "Ahora escribe el secreto de firma.",
    why: "Con él comprobamos el token.",
    fix: "En el dashboard, abre Settings (Ajustes), luego API Settings (Ajustes de la API), y copia el signature secret (secreto de firma). No es el secreto de API.",
  },
  webhook_alg_not_hs256: (facts) => ({
    what: say`\`alg\` es ${facts.value("alg")}, no \`HS256\`.` ?? "`alg` no es `HS256`.",
    why: "Vonage firma los webhooks solo con HS256 y el secreto de firma.",
    fix: "Para comprobar un token de llamada a una API, abre Inspeccionar. Si tu servidor recibió esto como webhook, recházalo.",
  }),
  webhook_signature_invalid: {
    what: "La firma no coincide con este secreto.",
    why: "Vonage firmó con otro secreto, o el token se falsificó o se cambió. No podemos distinguirlo.",
    fix: "Usa el secreto de firma de la cuenta cuya clave de API está en el token, no el secreto de API. Si ya es ese secreto, rechaza el webhook.",
  },
  webhook_body_changed: (facts) => {
    const match = MATCHES[facts.text("matches") ?? ""];
    return {
      what: match ? "El cuerpo tiene otro formato que el que se firmó." : "Este no es el cuerpo que se firmó.",
      why: match
        ? `${match} Así que el contenido es auténtico, pero sus bytes cambiaron por el camino.`
        : "Su SHA-256 no es el `payload_hash` del token. El cuerpo se procesó y se volvió a escribir, o cambió por el camino.",
      fix: "Usa los bytes sin procesar de la petición, antes de cualquier parser. Un archivo los conserva. Un campo de texto cambia los saltos de línea.",
    };
  },
  webhook_body_unchecked: {
    what: "El cuerpo no se comprobó.",
    why: "La firma solo cubre el token. `payload_hash` vincula el cuerpo con él.",
    fix: "Pégalo en «Cuerpo sin procesar» o, mejor, elígelo como archivo.",
  },
  webhook_hash_missing: {
    what: "El token no tiene `payload_hash`.",
    why: "Por eso no podemos saber si el cuerpo cambió.",
    fix: "Fíate del cuerpo solo si te fías de todo su recorrido hasta tu servidor.",
  },
  webhook_age: (facts) => {
    const seconds = facts.number("seconds");
    const iat = facts.number("iat");
    const ago = seconds === null ? null : seconds < 0 ? `dentro de ${duration(seconds)}` : `hace ${duration(seconds)}`;
    const what =
      say`El webhook se firmó ${ago}${iat === null ? "" : `, el ${utc(iat)}`}.` ?? "El webhook dice cuándo se firmó.";
    if (seconds !== null && seconds < -60)
      return {
        what,
        why: "Esa hora aún no ha llegado. El reloj de este equipo va atrasado o el del remitente va adelantado.",
        fix: "Compara el reloj de este equipo con otro.",
      };
    const exp = facts.number("exp");
    if (exp !== null)
      return {
        what: `${what} Caducó el ${utc(exp)}.`,
        why: "Su `exp` ya ha pasado. Alguien puede haber reenviado un webhook antiguo.",
        fix: "Si acaba de llegar, recházalo.",
      };
    return {
      what,
      why: "Vonage no documenta qué antigüedad puede tener un webhook. Alguien puede haber reenviado uno antiguo.",
      fix: "Haz que tu servidor rechace los webhooks más antiguos de lo que esperas o cuyo `jti` ya haya visto.",
    };
  },
  webhook_issuer_unexpected: (facts) => ({
    what: say`\`iss\` es ${facts.value("value")}, no \`Vonage\`.` ?? "El token no tiene `iss`.",
    why: "En los webhooks de Vonage, el emisor es `Vonage`.",
    fix: "Averigua qué programa lo envió y quién más tiene el secreto de firma.",
  }),
};
