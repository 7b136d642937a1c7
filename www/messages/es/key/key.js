/** The words about a private key: what is wrong with it, and how to get a whole one. */

import { commandOf, say } from "../../text.js";

/** @import { Entries, FactsOf } from "../../text.js" */

const ORIGINAL_FILE =
  "Elige el archivo original. Si ya no lo tienes, genera un par nuevo en el dashboard y pulsa Save changes (Guardar cambios).";

/** Which end is missing, by the detail `missing`. @type {Record<string, string>} */
const ENDS = { start: " al principio", end: " al final" };

/** What makes a key unsafe, by the detail `reason`. @type {Record<string, string>} */
const UNSAFE = {
  even: "Uno de sus números es par, pero debe ser impar.",
  equal_primes: "Sus dos primos son el mismo número.",
  composite: "Uno de sus primos no es primo.",
  close_primes: "Sus dos primos están tan cerca que cualquiera puede calcularlos.",
  unbalanced: "Sus dos primos no tienen la misma longitud.",
  exponent: "Su exponente público es demasiado pequeño o demasiado grande.",
};

/** What cannot be decoded, by the detail `reason`. @type {Record<string, string>} */
const DAMAGE = {
  base64: "Uno de sus caracteres no es base64.",
  base64_letter: "Hay ahí un carácter que no es base64.",
  base64_padding: "Los signos `=` del final son incorrectos o están mal colocados.",
  base64_last_letter: "Su último carácter no es posible en base64.",
  base64_length: "Falta un carácter o hay uno de más.",
  ciphertext: "La frase de contraseña es correcta, pero la clave cifrada está dañada.",
  json_duplicate_key: "Un miembro del JWK aparece dos veces.",
  jwk_member_missing: "Falta un miembro del JWK.",
  jwk_member_type: "Un miembro del JWK no es una cadena.",
  trailing_data: "Hay datos de más después del final.",
};

/** The numbers of a key. @type {Record<string, string>} */
const NUMBERS = { publicKey: "la clave pública que contiene", qi: "`qInv`" };

export const CHOOSE_PRIVATE_KEY =
  "Elige el archivo `private.key` que descargaste del dashboard cuando se generó el par de claves.";

export const NEW_PAIR =
  "En el dashboard, abre la aplicación, pulsa Edit (Editar), luego Generate public and private key (Generar clave pública y privada) y luego Save changes (Guardar cambios). Después elige aquí el nuevo archivo `private.key`.";

/**
 * @satisfies {Entries}
 */
export const keyWords = {
  key_empty: {
    what: "Está vacío, así que no hay ninguna clave que leer.",
    fix: "Elige el archivo `private.key`, suéltalo aquí o pega su contenido.",
  },
  key_input_too_long: (facts) => ({
    what:
      say`Es demasiado grande para ser una clave: ${facts.size("bytes")}.` ?? "Es demasiado grande para ser una clave.",
    why:
      say`Un archivo de clave ocupa unos pocos miles de bytes. El límite es de ${facts.size("maximum")}.` ??
      "Un archivo de clave ocupa unos pocos miles de bytes.",
    fix: "Elige el propio archivo de la clave, no uno más grande que la contenga.",
  }),
  key_not_recognised: {
    what: "No se encontró ninguna clave privada.",
    why: "Una clave privada de Vonage tiene unas 28 líneas de texto. La primera dice BEGIN PRIVATE KEY y la última END PRIVATE KEY.",
    fix: CHOOSE_PRIVATE_KEY,
  },
  key_truncated: (facts) => ({
    what: `Falta parte de la clave${ENDS[facts.text("missing") ?? ""] ?? say`: ${facts.number("missingBytes")} bytes o más` ?? ""}.`,
    why: "Al copiar es fácil dejarse la primera línea o la última.",
    fix: "Elige el propio archivo o copia todo, desde la línea BEGIN hasta la línea END.",
  }),
  key_damaged: (facts) => ({
    what: `No se puede leer la clave: está dañada${line(facts) ?? say` en ${facts.value("member")}` ?? ""}.`,
    why: `${say`${DAMAGE[facts.text("reason") ?? ""] ?? null} ` ?? ""}Algunos de sus caracteres se cambiaron, se perdieron o se añadieron después de descargarla.`,
    fix: ORIGINAL_FILE,
  }),
  key_masked: (facts) => ({
    what: `Parte de la clave está oculta${line(facts) ?? ""}: hay caracteres reemplazados, por ejemplo por asteriscos.`,
    why: "Muchas herramientas ocultan los secretos en su salida y en sus logs.",
    fix: "Copia la clave de un sitio donde se vea entera o elige el archivo original `private.key`.",
  }),
  key_elided: (facts) => ({
    what: `Se omitió parte de la clave${line(facts) ?? ""}: en su lugar hay una marca como \`[snip]\`.`,
    why: "El texto se acortó antes de copiarlo.",
    fix: "Copia toda la clave, desde la línea BEGIN hasta la línea END, o elige el archivo original `private.key`.",
  }),
  key_inconsistent: (facts) => ({
    what:
      say`La clave está dañada: ${NUMBERS[facts.text("number") ?? ""] ?? facts.value("number")} no coincide con sus demás números.` ??
      "La clave está dañada: sus números no coinciden entre sí.",
    why: "Una clave privada contiene varios números que dependen unos de otros. Vonage rechazaría un token firmado con esta.",
    fix: ORIGINAL_FILE,
  }),
  key_several: (facts) => ({
    what: say`Contiene ${facts.number("count")} claves.` ?? "Contiene más de una clave privada.",
    why: "Solo tú sabes cuál pertenece a la aplicación.",
    fix: "Pega o elige solo esa.",
  }),
  key_too_small: (facts) => ({
    what: say`La clave es demasiado corta: tiene ${facts.number("bits")} bits.` ?? "La clave es demasiado corta.",
    why: "RS256 necesita 2048 bits o más (RFC 7518, sección 3.3).",
    fix: NEW_PAIR,
  }),
  key_too_large: (facts) => ({
    what: say`La clave es demasiado larga: tiene ${facts.number("bits")} bits.` ?? "La clave es demasiado larga.",
    why: "Esta página firma con claves de hasta 4096 bits. Vonage no documenta qué tamaños acepta.",
    fix: NEW_PAIR,
  }),
  key_unsafe: (facts) => ({
    what: "No es seguro firmar con esta clave.",
    why: `${UNSAFE[facts.text("reason") ?? ""] ?? "Sus números no son los de una buena clave RSA."} Otros podrían calcular la clave privada, o la firma podría ser incorrecta.`,
    fix: NEW_PAIR,
  }),
  key_exponent_unusual: (facts) => ({
    what:
      say`El exponente público de la clave es ${facts.value("exponent")}.` ??
      "El exponente público de la clave no es el habitual.",
    why: "Casi todas las claves usan `65537`. Vonage no documenta si acepta otros.",
    fix: "Puedes usarla. Si Vonage rechaza sus tokens, genera un par nuevo en el dashboard.",
  }),
  public_key_not_recognised: (facts) => ({
    what:
      say`No se encontró ninguna clave pública RSA: el algoritmo es ${facts.text("algorithm")}.` ??
      "No se encontró ninguna clave pública.",
    why: "El dashboard muestra la clave pública como texto que empieza por BEGIN PUBLIC KEY. También sirve un certificado o un JWK.",
    fix: "En el dashboard, abre la aplicación, pulsa Edit (Editar) y copia toda la clave pública.",
  }),
  public_key_is_private: {
    what: "Es una clave privada, no la pública.",
    why: "Vonage solo conoce la clave pública. Una clave privada nunca va en el dashboard.",
    fix: "En el dashboard, abre la aplicación, pulsa Edit (Editar) y copia toda la clave pública.",
  },
  key_making_unavailable: (facts) => ({
    what: "Este navegador no puede generar claves aquí.",
    why: "Los navegadores solo generan claves en páginas abiertas por HTTPS, desde este equipo o desde un archivo.",
    fix: "Abre la página por HTTPS o como archivo, o crea la clave con OpenSSL, que te pedirá una frase de contraseña.",
    ...commandOf(facts),
  }),
  random_unavailable: {
    what: "El navegador no devolvió números aleatorios.",
    why: "La firma los necesita para que el tiempo que tarda no revele nada de la clave. No se firmó nada.",
    fix: "Recarga la página. Si vuelve a pasar, usa otro navegador.",
  },
  signing_failed: {
    what: "La firma no superó su propia comprobación, así que no se creó ningún token.",
    why: "Cada firma se comprueba con la clave pública antes de mostrártela.",
    fix: "Elige otra vez el archivo de la clave. Si vuelve a pasar, genera un par nuevo en el dashboard.",
  },
};

/** Where it is. @param {FactsOf<{ line?: number }>} facts */
const line = (facts) => say` en la línea ${facts.number("line")}`;
