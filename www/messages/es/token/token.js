/** The words about what a token is made of: its parts, its header, its signature. */

import { WHOLE_SIGNATURES } from "../../judge.js";
import { counted } from "../../number.js";
import { say } from "../../text.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Forms } from "../../number.js" */
/** @import { Entries, FactsOf } from "../../text.js" */

const COPY_AGAIN = "Copia otra vez todo el token: tres partes separadas por puntos, en una sola línea.";

/** Why a part of a token cannot be read, by the detail `reason`. @type {Record<string, string>} */
const UNREADABLE = {
  empty: "Está vacío.",
  base64: "No es base64url: un carácter se cambió, se perdió o se añadió.",
  utf8: "Sus bytes no son texto (UTF-8).",
  json: "Su texto no es JSON.",
  object: "Es JSON, pero no un objeto.",
};

/** What a text is that is no token, by the detail `looksLike`. @type {Record<string, string>} */
const LOOKS_LIKE = {
  applicationId: "Parece el ID de una aplicación.",
  publicKey: "Parece una clave pública.",
  certificate: "Parece un certificado.",
  json: "Parece JSON sin ningún token.",
};

/**
 * @satisfies {Entries}
 */
export const tokenWords = {
  token_empty: { what: "Aquí no hay ningún token.", fix: "Pega el token que rechazó Vonage." },
  token_too_long: (facts) => ({
    what: say`Es demasiado largo para un token: ${facts.size("bytes")}.` ?? "Es demasiado largo para un token.",
    why:
      say`El límite es de ${facts.size("limit")}. Un token de Vonage tiene unos mil.` ??
      "Un token de Vonage tiene unos mil caracteres.",
    fix: COPY_AGAIN,
  }),
  token_not_a_jwt: (facts) => ({
    what: "No es un token.",
    why: `${LOOKS_LIKE[facts.text("looksLike") ?? ""] ?? say`Un token tiene tres partes separadas por puntos. El número de partes que hay aquí es ${facts.number("parts")}.` ?? "Un token tiene tres partes separadas por puntos."}`,
    fix: COPY_AGAIN,
  }),
  token_is_opentok: {
    what: "Es un token de OpenTok, el servicio de vídeo anterior.",
    why: "La Video API unificada de Vonage solo acepta tokens firmados con la clave privada de la aplicación.",
    fix: "Para la Video API unificada, crea un token de Video. Para OpenTok, crea el token con su SDK, a partir de la clave de API y el secreto del proyecto.",
  },
  token_is_encrypted: {
    what: "Es un token cifrado: tiene cinco partes.",
    why: "Los tokens de Vonage van firmados, no cifrados (RFC 7515), y tienen tres partes.",
    fix: "Revisa el código que lo creó. Debe firmar con RS256, no cifrar.",
  },
  token_is_webhook: {
    what: "Es el token de un webhook firmado.",
    why: "Vonage lo envía a tu servidor, firmado con el secreto de firma. No puedes llamar a una API con él.",
    fix: "Para comprobarlo, abre Webhook. Para llamar a una API, crea un token con la clave privada de la aplicación.",
  },
  token_is_key: {
    what: "Es una clave privada, así que se vació el campo.",
    why: "Un token se envía a la API. Una clave privada no se envía nunca a nadie.",
    fix: "Para crear un token con ella, abre Generar y elige allí el archivo de la clave.",
  },
  token_several: (facts) => ({
    what: say`Contiene ${facts.number("count")} tokens.` ?? "Contiene más de un token.",
    why: "Vonage rechaza una cabecera con más de uno.",
    fix: "Pega un solo token.",
  }),
  token_truncated: (facts) => ({
    what:
      say`El token está cortado: solo se ven ${facts.number("parts")} de sus tres partes.` ?? "El token está cortado.",
    why: "La firma está al final. Los terminales, los logs y los correos suelen cortar las líneas largas.",
    fix: COPY_AGAIN,
  }),
  header_invalid: (facts) => unreadable("header", facts),
  header_unexpected: (facts) => ({
    what:
      say`La cabecera contiene ${facts.value("name")} además de \`alg\` y \`typ\`.` ??
      "La cabecera contiene algo más que `alg` y `typ`.",
    why: "Este nombre cambia cómo se lee un token (RFC 7515), y Vonage no documenta si lo admite.",
    fix: 'Crea un token nuevo con la cabecera `{"alg":"RS256","typ":"JWT"}`.',
  }),
  payload_invalid: (facts) => unreadable("payload", facts),
  alg_missing: {
    what: "La cabecera no tiene `alg`.",
    why: "Nombra el algoritmo: `RS256` en un token que llama a una API, `HS256` en un webhook.",
    fix: 'Crea un token nuevo con la cabecera `{"alg":"RS256","typ":"JWT"}`.',
  },
  alg_not_rs256: (facts) => ({
    what: say`\`alg\` es ${facts.value("value")}, no \`RS256\`.` ?? "`alg` no es `RS256`.",
    why: "Vonage comprueba los tokens con la clave pública de la aplicación, y solo con RS256.",
    fix: "Pon RS256 como algoritmo y firma con la clave privada de la aplicación. Muchas bibliotecas usan HS256 por defecto.",
  }),
  alg_none: {
    what: "El token no está firmado: `alg` es `none`.",
    why: "Cualquiera podría haberlo creado, así que Vonage lo rechaza.",
    fix: "Pon RS256 como algoritmo y firma con la clave privada de la aplicación.",
  },
  typ_missing: {
    what: "La cabecera no tiene `typ`.",
    why: "Vonage exige `JWT`.",
    fix: 'Crea un token nuevo con la cabecera `{"alg":"RS256","typ":"JWT"}`.',
  },
  typ_invalid: (facts) => ({
    what: say`\`typ\` es ${facts.value("value")}, no \`JWT\`.` ?? "`typ` no es `JWT`.",
    why: "Vonage exige `JWT`.",
    fix: 'Crea un token nuevo con la cabecera `{"alg":"RS256","typ":"JWT"}`.',
  }),
  token_not_clean: (facts) => ({
    what:
      say`Vonage rechazaría el token tal como lo pegaste: tiene ${notClean(facts)}.` ??
      "Vonage rechazaría el token tal como lo pegaste.",
    why: "Un token es una sola línea sin espacios. Los terminales, los correos y los logs suelen añadir esos caracteres. No podemos ver si los enviaste.",
    fix: "Copia el token reparado y revisa cómo lo lee y lo envía tu código.",
  }),
  signature_invalid: signatureInvalid,
  signature_length: signatureLength,
  signature_unchecked: {
    what: "La firma no se comprobó.",
    why: "Podemos leer los claims sin una clave, pero no saber si Vonage aceptará la firma.",
    fix: "Pega la clave pública de la aplicación, que está en el dashboard.",
  },
};

/**
 * @param {"header" | "payload"} part
 * @param {FactsOf<DetailsOf["header_invalid"]>} facts
 */
function unreadable(part, facts) {
  const where = say` (línea ${facts.number("line")}, columna ${facts.number("column")})` ?? "";
  return {
    what: `No se puede leer ${part === "header" ? "la cabecera" : "el payload"} del token.`,
    why: (UNREADABLE[facts.text("reason") ?? ""] ?? "Se cambió o no es parte de un token.").replace(/\.$/, `${where}.`),
    fix: COPY_AGAIN,
  };
}

/** @param {FactsOf<DetailsOf["signature_length"]>} facts @returns {import("../../text.js").Words} */
function signatureLength(facts) {
  const bytes = facts.number("bytes");
  const expected = facts.number("expected");
  if (bytes !== null && expected !== null && WHOLE_SIGNATURES.includes(bytes)) {
    return {
      what: `El token se firmó con otra clave: aquella tiene ${bytes * 8} bits y esta ${expected * 8}.`,
      why: "Vonage solo comprueba un token con la clave pública de la aplicación.",
      fix: "Firma con la clave privada que corresponde a esta clave pública.",
    };
  }
  return {
    what:
      say`La firma tiene ${bytes} bytes, pero esta clave crea firmas de ${expected}.` ??
      say`La firma tiene ${bytes} bytes, que ninguna clave RSA de 2048 a 4096 bits crea.` ??
      "La firma no tiene la longitud correcta.",
    why: "Se perdió parte del token o la firma se creó con otro algoritmo.",
    fix: `${COPY_AGAIN} Si está completo, firma con la clave privada de la aplicación y RS256.`,
  };
}

/** @param {FactsOf<DetailsOf["signature_invalid"]>} facts */
function signatureInvalid(facts) {
  if (facts.flag("accepted")) {
    const key = facts.text("checkedWith") === "key" ? "clave cargada" : "clave pública que pegaste";
    return {
      what: `La firma no coincide con la ${key}, pero Vonage aceptó el token.`,
      why: "Así que no es la clave de la aplicación, o no lo era cuando Vonage respondió.",
      fix: "Usa la clave de la aplicación del token.",
    };
  }
  if (facts.text("checkedWith") === "key") {
    return {
      what: "El token no se firmó con la clave cargada.",
      why: "Puede que la aplicación tenga otra clave, así que el token aún puede ser correcto.",
      fix: "Pega la clave pública de la aplicación, que está en el dashboard. Muestra si la firma es correcta.",
    };
  }
  const unsaved = facts.flag("loadedKeyFits");
  return {
    what: `La firma no coincide con esta clave pública${unsaved ? ", pero sí con la clave privada cargada" : ""}.`,
    why: unsaved
      ? "Así que la clave cargada no es la de la aplicación. La aplicación tiene un par nuevo o no se pulsó Save changes (Guardar cambios)."
      : "El token se firmó con otra clave privada o cambió después de firmarse.",
    fix: "Firma con la clave privada que corresponde a esta clave pública. Si ya no la tienes, genera un par nuevo en el dashboard y pulsa Save changes (Guardar cambios).",
  };
}

/** What of the pasted text is no part of a token. @param {FactsOf<DetailsOf["token_not_clean"]>} facts */
function notClean(facts) {
  const count = (/** @type {number | null} */ number, /** @type {Forms} */ forms) =>
    number === null ? [] : [counted(number, forms)];
  const found = [
    ...count(facts.number("lineBreaks"), { one: "salto de línea", other: "saltos de línea" }),
    ...count(facts.number("spaces"), { one: "espacio", other: "espacios" }),
    ...count(facts.number("invisible"), { one: "carácter invisible", other: "caracteres invisibles" }),
    ...((facts.number("bearers") ?? 0) > 1 ? [`la palabra \`Bearer\` ${facts.number("bearers")} veces`] : []),
    ...(facts.flag("quotes") ? ["comillas alrededor del token"] : []),
    ...(facts.flag("padding") ? ["signos `=`"] : []),
    ...(facts.flag("standardBase64") ? ["`+` o `/` en lugar de `-` o `_`"] : []),
  ];
  const last = found.pop();
  if (last === undefined) return null;
  return found.length > 0 ? `${found.join(", ")} y ${last}` : last;
}
