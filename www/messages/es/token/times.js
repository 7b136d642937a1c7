/** The words about times: those of a token, those of the form, and the clocks. */

import { isDigits, later, looksRelative } from "../../judge.js";
import { code, say } from "../../text.js";
import { fieldName } from "../form/fields.js";

/** @import { Entries, Facts } from "../../text.js" */

const NEW_TOKEN = "Crea un token nuevo.";

const SECONDS = "Las horas de un token van en segundos enteros desde 1970 (RFC 7519, NumericDate).";

/**
 * @satisfies {Entries}
 */
export const timeWords = {
  lifetime_too_short: (facts) => {
    const least = facts.duration("minSeconds") ?? "30 segundos";
    return facts.inForm
      ? {
          what:
            (facts.number("seconds") ?? 0) > 0
              ? `${facts.duration("seconds")} es demasiado poco.`
              : "Es demasiado poco.",
          why: `\`exp\` debe ser al menos ${least} posterior a \`iat\`.`,
          fix: `Elige ${least} o más.`,
        }
      : {
          what:
            say`\`exp\` es solo ${facts.duration("seconds")} posterior a \`iat\`.` ??
            "`exp` está demasiado cerca de `iat`.",
          why: `Debe ser al menos ${least} posterior.`,
          fix: "Crea un token nuevo con una validez más larga.",
        };
  },
  lifetime_too_long: (facts) => {
    const most = facts.duration("maxSeconds") ?? "24 horas (Video: 30 días)";
    return facts.inForm
      ? {
          what: say`${facts.duration("seconds")} es demasiado.` ?? "Es demasiado.",
          why: `\`exp\` puede ser como máximo ${most} posterior a \`iat\`.`,
          fix: `Elige ${most} o menos, y crea un token nuevo cuando este caduque.`,
        }
      : {
          what:
            say`\`exp\` es ${facts.duration("seconds")} posterior a \`iat\`.` ?? "`exp` está demasiado lejos de `iat`.",
          why: `Puede ser como máximo ${most} posterior.`,
          fix: `Crea un token nuevo que sea válido durante ${most} o menos.`,
        };
  },
  time_not_an_integer: (facts) => ({
    what:
      (facts.text("reason") === "too_large" ? `${time(facts)} es demasiado grande para ser una hora.` : null) ??
      say`${time(facts)} es ${facts.value("value")}, que no es un número entero.` ??
      `${time(facts)} no es un número entero.`,
    why: SECONDS,
    fix:
      facts.text("reason") === "too_large"
        ? "Escribe la hora en segundos desde 1970. Tiene 10 dígitos."
        : "Usa solo dígitos, sin coma decimal ni exponente.",
  }),
  time_in_milliseconds: (facts) => ({
    what:
      say`${time(facts)} es ${facts.value("value")}, que está en milisegundos.` ??
      `${time(facts)} está en milisegundos.`,
    why: SECONDS,
    fix: say`Divídelo entre 1000: ${facts.value("seconds")}.` ?? "Divídelo entre 1000, sin decimales.",
  }),
  nbf_after_exp: (facts) => ({
    what: facts.inForm ? "No antes de no es anterior a la caducidad del token." : "`nbf` no es anterior a `exp`.",
    why:
      say`El token empezaría el ${facts.moment("nbf")} y caducaría el ${facts.moment("exp")}, así que nunca sería válido.` ??
      "El token caducaría antes de empezar, así que nunca sería válido.",
    fix: facts.inForm
      ? "Elige un No antes de anterior o una validez más larga."
      : "Crea un token nuevo con un `nbf` anterior o sin él.",
  }),
  nbf_in_future: (facts) => ({
    what: say`El token aún no es válido: empieza el ${facts.moment("nbf", "future")}.` ?? "El token aún no es válido.",
    why: "Vonage lo rechaza antes de la hora de `nbf`, y no documenta ninguna tolerancia para relojes que difieren.",
    fix:
      facts.inForm || facts.severity === "warning"
        ? "Para usarlo ahora, vacía No antes de."
        : "Espera o crea un token nuevo sin `nbf`.",
  }),
  iat_missing: (facts) => ({
    what: "El token no tiene `iat`.",
    why: "Cada token debe decir cuándo se emitió. Su antigüedad se cuenta desde entonces.",
    // In a webhook it is only a warning.
    fix:
      facts.severity === "warning"
        ? "No puedes saber la antigüedad de este webhook, así que no cuentes con que sea reciente."
        : "Crea un token nuevo con un `iat`.",
  }),
  iat_in_future: (facts) =>
    facts.number("atResponse") === null
      ? {
          what: say`\`iat\` está en el futuro: ${facts.moment("iat", "future")}.` ?? "`iat` está en el futuro.",
          why: "Para Vonage, el token aún no se ha emitido. Vonage no documenta ninguna tolerancia para relojes que difieren.",
          fix:
            isForLater(facts) ??
            "Lo normal es que el reloj del equipo que lo creó no esté en hora. Compáralo con la cabecera `Date:` de la respuesta de la API y crea un token nuevo.",
        }
      : {
          what:
            say`\`iat\` es posterior a la respuesta, que se envió el ${facts.moment("atResponse")}.` ??
            "`iat` es posterior a la respuesta.",
          why: "O la respuesta es de un token anterior, o el reloj del equipo que creó este va adelantado.",
          fix: "Si la respuesta acababa de llegar, indícalo junto a su fecha.",
        },
  iat_too_old: (facts) => ({
    what:
      say`El token es demasiado antiguo: se emitió el ${facts.moment("iat", "past")}.` ??
      "El token es demasiado antiguo.",
    why: `Vonage rechaza un token más de ${facts.duration("maxSeconds") ?? "24 horas"} después de \`iat\`, diga lo que diga \`exp\`.`,
    fix: isForLater(facts) ?? NEW_TOKEN,
  }),
  exp_missing: (facts) => ({
    what: "El token no tiene `exp`.",
    why: `Entonces Vonage lo acepta durante ${facts.duration("honouredSeconds") ?? "15 minutos"} después de \`iat\`.`,
    fix: "Si debe durar más, crea un token nuevo con un `exp`.",
  }),
  default_lifetime_passed: (facts) => ({
    what:
      say`El token caducó el ${facts.moment("diedAt", "past")}.` ?? "El token ha caducado: tiene más de 15 minutos.",
    why: "No tiene `exp`, así que Vonage solo lo acepta durante 15 minutos después de `iat`.",
    fix: "Crea un token nuevo. Si debe durar más, ponle un `exp`.",
  }),
  exp_passed: (facts) => ({
    what: say`El token caducó el ${facts.moment("exp", "past")}.` ?? "El token ha caducado.",
    why:
      facts.number("sinceResponse") === null
        ? "Vonage lo rechaza a partir de la hora de `exp`."
        : "Vonage lo rechaza a partir de la hora de `exp`. Aún era válido cuando se envió la respuesta, así que no se rechazó por esto.",
    fix: isForLater(facts) ?? NEW_TOKEN,
  }),
  exp_before_iat: (facts) => ({
    what:
      say`\`exp\` es ${facts.value("exp")}, que es anterior a \`iat\`, ${facts.value("iat")}.` ??
      "`exp` es anterior a `iat`.",
    why: looksRelative(facts)
      ? "Parece una duración. `exp` es un momento, en segundos desde 1970."
      : "El token caducó antes de emitirse.",
    fix:
      say`Pon en \`exp\` el valor de \`iat\` más la validez en segundos, por ejemplo ${later(facts)}.` ??
      "Pon en `exp` el valor de `iat` más la validez en segundos.",
  }),
  iat_and_exp_missing: {
    what: "El token no tiene ni `iat` ni `exp`.",
    why: "Vonage no puede saber su antigüedad y lo rechaza.",
    fix: "Crea un token nuevo con los dos.",
  },
  time_not_a_number: (facts) => ({
    what:
      (isDigits(facts)
        ? say`${claim(facts)} es la cadena \`"${facts.text("value")}"\`, no un número.`
        : say`${claim(facts)} es ${facts.value("value")}, que no es un número.`) ?? `${claim(facts)} no es un número.`,
    why: SECONDS,
    fix: isDigits(facts) ? "Quita las comillas que lo rodean." : "Pon un número entero de segundos.",
  }),
  clock_differs: (facts) => {
    const seconds = facts.number("seconds");
    return {
      what:
        say`Tu reloj va ${facts.duration("seconds")} ${seconds !== null && seconds < 0 ? "atrasado" : "adelantado"} respecto al del servidor.` ??
        "Tu reloj y el del servidor no coinciden.",
      why: "Los tokens que se crean aquí usan este reloj. Vonage no documenta ninguna tolerancia para relojes que difieren.",
      fix: "Pon en hora tu reloj o crea el token con la hora del servidor.",
    };
  },
  response_is_old: (facts) => ({
    what:
      say`La respuesta se envió ${facts.duration("seconds")} antes de que la pegaras, el ${facts.moment("server")}.` ??
      "La respuesta no es reciente.",
    why: "Una respuesta antigua no dice nada de tu reloj.",
    fix: "Si acababa de llegar, indícalo junto a su fecha. Entonces uno de los relojes no está en hora.",
  }),
  server_date_invalid: (facts) => ({
    what: say`${facts.value("value")} no es la fecha de una respuesta.` ?? "No es la fecha de una respuesta.",
    why: "Tiene este aspecto: `Sat, 21 Nov 2026 14:05:12 GMT`.",
    fix: "Copia la línea que empieza por `Date:` de la respuesta que rechazó el token.",
  }),
};

/** @param {Facts} facts */
function claim(facts) {
  return facts.claim ? code(facts.claim) : "Una hora";
}

/** Where Generate only warns: the time was chosen. @param {Facts} facts */
function isForLater(facts) {
  return facts.severity === "warning" ? "Para usarlo ahora, vacía Emitido el." : null;
}

/** A time as its place names it. @param {Facts} facts */
function time(facts) {
  if (facts.inForm) return fieldName(facts) ?? "La hora";
  return facts.claim ? code(facts.claim) : "Una hora";
}
