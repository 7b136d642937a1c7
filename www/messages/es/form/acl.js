/** The words about the shape of an ACL. */

import { say } from "../../text.js";

/** @import { Entries } from "../../text.js" */

const ACL_SHAPE = 'Una ACL tiene este aspecto: `{"paths": {"/*/users/**": {}}}`.';

/** What is wrong with a path, by the detail `reason`. @type {Record<string, string>} */
const PATHS = {
  no_slash: "Una ruta empieza por `/`.",
  white_space: "Una ruta no puede contener espacios ni saltos de línea.",
  empty_segment: "Contiene `//`, y Vonage no documenta con qué coincide un segmento vacío.",
  trailing_slash: "Termina en `/`, y Vonage no documenta con qué coincide eso.",
};

/** What an ACL lacks that allows nothing, by the detail `reason`. @type {Record<string, string>} */
const NOTHING = {
  no_path: "No tiene rutas, así que se rechazan todas las llamadas.",
  no_method: "Ninguna de sus rutas permite un método, así que se rechazan todas las llamadas.",
  no_client_sdk_path:
    "El Client SDK no usa ninguna de sus rutas, así que el usuario no puede iniciar sesión ni hacer nada.",
};

/**
 * @satisfies {Entries}
 */
export const aclWords = {
  acl_not_an_object: (facts) => ({
    what: "La ACL no es un objeto.",
    why: ACL_SHAPE,
    fix: facts.inForm
      ? "Escribe un objeto o elige una lista predefinida."
      : "Crea un token nuevo con la ACL como objeto, no como cadena de JSON.",
  }),
  acl_paths_missing: {
    what: "La ACL no tiene `paths`.",
    why: ACL_SHAPE,
    fix: "Pon las rutas en un objeto llamado `paths`.",
  },
  acl_paths_not_an_object: {
    what: "El valor de `paths` en la ACL no es un objeto.",
    why: `Cada ruta es un nombre de ese objeto, y el valor \`{}\` permite todos los métodos. ${ACL_SHAPE}`,
    fix: "Escribe las rutas como nombres de un objeto, no como lista ni como cadena.",
  },
  acl_unknown_key: (facts) => ({
    what:
      say`La ACL contiene ${facts.value("name")} en ${facts.value("path")}, que ahí no significa nada.` ??
      say`La ACL contiene ${facts.value("name")}, que ahí no significa nada.` ??
      "La ACL contiene un nombre que ahí no significa nada.",
    why: "Una ACL solo contiene `paths`, y una ruta solo `methods` y `filters`.",
    fix: "Corrige el nombre o elimínalo.",
  }),
  acl_path_invalid: (facts) =>
    facts.text("reason") === "not_an_object"
      ? {
          what:
            say`El valor de ${facts.value("path")} no es un objeto.` ??
            "El valor de una de las rutas de la ACL no es un objeto.",
          why: "El valor `{}` permite todos los métodos. Puede contener `methods` y `filters`.",
          fix: "Usa `{}` como valor.",
        }
      : {
          what: say`${facts.value("path")} no es una ruta.` ?? "Una de las rutas de la ACL no es una ruta.",
          why:
            PATHS[facts.text("reason") ?? ""] ??
            "Una ruta empieza por `/` y no puede contener espacios ni saltos de línea.",
          fix: "Corrige la ruta. Ejemplo: `/*/users/**`, donde `*` equivale a un segmento y `**` a cualquier número de ellos.",
        },
  acl_method_invalid: (facts) => ({
    what:
      say`${facts.value("method")} en ${facts.value("path")} no es un método que admita una ACL.` ??
      say`${facts.value("method")} no es un método que admita una ACL.` ??
      "El valor de `methods` en la ACL no es una lista de métodos.",
    why: "`methods` es una lista de `GET`, `POST`, `PUT`, `PATCH` o `DELETE`, en mayúsculas.",
    fix: "Corrige el método. Sin `methods` se permiten todos los métodos.",
  }),
  acl_filters_invalid: (facts) => ({
    what:
      say`El valor de \`filters\` en ${facts.value("path")} no es un objeto.` ??
      "El valor de `filters` en la ACL no es un objeto.",
    why: "Vonage solo documenta que los filtros son un objeto, no qué hacen.",
    fix: "Quita los filtros o escríbelos como objeto.",
  }),
  call_path_invalid: (facts) => ({
    what:
      say`${facts.value("path")} no es la ruta de una llamada a la API.` ?? "No es la ruta de una llamada a la API.",
    why: PATHS[facts.text("reason") ?? ""] ?? "Una ruta empieza por `/`.",
    fix: "Escríbela como en la documentación de la API, por ejemplo `/v1/calls`.",
  }),
  acl_allows_nothing: (facts) => ({
    what:
      facts.text("reason") === "no_client_sdk_path"
        ? "Esta ACL no le permite nada al Client SDK."
        : "Esta ACL no permite ninguna llamada.",
    why: NOTHING[facts.text("reason") ?? ""] ?? "No tiene ninguna ruta con un método.",
    fix: "Añade las rutas que necesita el token o elige una lista predefinida.",
  }),
  acl_missing: {
    what: "Este token de usuario no tiene ACL.",
    why: "Sin ACL, un token tiene acceso completo a la aplicación, y este va al dispositivo de un usuario.",
    fix: "Añade una ACL: la lista predefinida del Client SDK o las rutas que necesita el usuario.",
  },
};
