/** What to know about an API before a token is sent to it, and what no token shows. */

/** By the id of the catalogue. @type {Record<string, string>} */
export const apiHint = {
  client_sdk: "Acepta un token de usuario: uno con `sub` y una ACL.",
  messages: "Acepta un token o autenticación Basic.",
  messages_sandbox: "Acepta un token o autenticación Basic.",
  messages_update: "Acepta un token. Sus hosts son regionales.",
  voice:
    "Acepta un token. Una llamada existe en una sola región, y los demás hosts responden 404. Listar las llamadas es una forma inofensiva de probar un token.",
  verify: "Acepta un token o autenticación Basic.",
  users: "Acepta un token. Listar los usuarios es una forma inofensiva de probarlo.",
  conversations: "Acepta un token.",
  legs: "Acepta un token.",
  media: "Acepta un token.",
  dispatch: "Acepta un token o autenticación Basic. Es una API antigua.",
  video: "Acepta un token. La mayoría de sus rutas contienen el ID de la aplicación.",
  identity_insights: "Acepta un token.",
  network: "El token es solo el primer paso: la API necesita un token de acceso (OAuth).",
};

/** What can make Vonage reject a token that is right, and cannot be seen in the page. */
export const unseenCauses = [
  "La función que necesita la API está desactivada. Abre la aplicación en el dashboard y revisa Capabilities (Funciones).",
  "El número no está vinculado a la aplicación.",
  "La aplicación se eliminó o pertenece a otra cuenta.",
  "Se generó un par de claves nuevo, pero no se pulsó Save changes (Guardar cambios).",
  "La llamada existe en otra región. El host equivocado responde 404.",
  "El reloj del equipo que crea los tokens no está en hora.",
];
