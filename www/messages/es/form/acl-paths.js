/** What the paths of an ACL let a token do, and where that is said. */

/** "This path lets the holder …" @type {Record<string, string>} */
export const aclPathMeaning = {
  "/*/sessions/**": "iniciar sesión",
  "/*/users/**": "crear y gestionar usuarios",
  "/*/conversations/**": "crear y gestionar conversaciones, enviar y recibir mensajes",
  "/*/image/**": "enviar y recibir imágenes",
  "/*/media/**": "enviar y recibir audio",
  "/*/knocking/**": "iniciar llamadas telefónicas",
  "/*/push/**": "recibir notificaciones push",
  "/*/devices/**": "enviar notificaciones push",
  "/*/applications/**": "subir un certificado push (con un token sin `sub`)",
  "/*/legs/**": "crear y gestionar legs",
  "/*/rtc/**": "hacer llamadas en tiempo real",
  "/*/calls/**": "llamar a la Voice API",
  "/session/**": "conectarse a una sesión de Video",
  "/**": "hacer todo",
};

/** Where a path's meaning comes from, for those that Vonage's documentation does not explain throughout. @type {Record<string, string>} */
export const aclPathSource = {
  "/*/rtc/**": "Solo aparece en las páginas más recientes de la documentación.",
  "/*/calls/**": "Sin documentar, pero se usa en la práctica.",
  "/session/**": "La usa el SDK de Video de Vonage para Node.",
  "/**": "Sin documentar, pero aparece en el código de los SDK de Vonage.",
};
