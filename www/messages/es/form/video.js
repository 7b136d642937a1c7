/** The words about what a Video token has besides. */

import { say } from "../../text.js";

/** @import { Entries } from "../../text.js" */

/**
 * @satisfies {Entries}
 */
export const videoWords = {
  video_session_missing: (facts) => ({
    what: facts.inForm ? "Falta el ID de sesión." : "El token no tiene `session_id`.",
    why: "Un token de Video permite a un cliente unirse a una sesión.",
    fix: facts.inForm
      ? "Pega el `session_id` que devolvió la Video API al crear la sesión."
      : "Crea un token nuevo con el ID de la sesión.",
  }),
  video_session_unexpected: (facts) => ({
    what:
      facts.text("reason") === "opentok"
        ? "El ID de sesión parece de OpenTok, el servicio de vídeo anterior."
        : "No parece el ID de una sesión.",
    why: "La Video API unificada solo acepta sus propios ID de sesión.",
    fix: "Usa el `session_id` que devolvió la Video API unificada al crear la sesión.",
  }),
  video_scope_unexpected: (facts) => ({
    what: say`\`scope\` es ${facts.value("value")}, no \`session.connect\`.` ?? "El token no tiene `scope`.",
    why: "Los SDK de Vonage lo ponen en `session.connect` en todos los tokens de Video.",
    fix: "Crea un token nuevo.",
  }),
  video_role_invalid: (facts) => ({
    what: say`${facts.value("value")} no es un rol.` ?? "No es un rol.",
    why: "Los roles son `publisher`, `subscriber`, `moderator` y `publisheronly`.",
    fix: facts.inForm ? "Elige uno de ellos." : "Crea un token nuevo con uno de ellos.",
  }),
  video_data_invalid: (facts) => ({
    what:
      say`Los datos de conexión son ${facts.value("value")}, que no es una cadena.` ??
      "Los datos de conexión no son una cadena.",
    why: "`connection_data` es una cadena de 1000 caracteres como máximo.",
    fix: facts.inForm
      ? "Escríbelos como texto."
      : "Crea un token nuevo. Si los datos son un objeto, conviértelo antes en una cadena.",
  }),
  video_data_too_long: (facts) => ({
    what:
      say`Los datos de conexión tienen ${facts.number("length")} caracteres.` ??
      "Los datos de conexión son demasiado largos.",
    why: `El límite es de ${facts.number("maxLength") ?? 1000} caracteres.`,
    fix: "Acórtalos, por ejemplo a un ID, y guarda el resto en tu servidor.",
  }),
  video_layout_invalid: (facts) => ({
    what:
      say`Las clases de diseño contienen ${facts.value("value")}, que no es un nombre de clase.` ??
      "Las clases de diseño no son una lista de nombres de clase.",
    why: "En el token son una sola cadena, separada por espacios, así que un nombre no puede contener un espacio.",
    fix: facts.inForm
      ? "Escribe cada nombre de clase como una sola palabra."
      : "Crea un token nuevo con la lista como una sola cadena.",
  }),
};
