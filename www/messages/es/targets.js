/** What can be done with a token. */

/** What a snippet is written for, in the order of the menu. @type {Record<import("../../../src/types.d.ts").SnippetTarget, string>} */
export const targetNames = {
  curl: "curl",
  powershell: "PowerShell",
  httpie: "HTTPie",
  header: "cabecera Authorization",
  env: "archivo .env",
  cli: "CLI de Vonage",
  node: "Node",
  python: "Python",
  java: "Java",
  kotlin: "Kotlin",
  php: "PHP",
  ruby: "Ruby",
  dotnet: ".NET",
  go: "Go",
  web: "Inicio de sesión con Client SDK: web (JavaScript)",
  android: "Inicio de sesión con Client SDK: Android (Kotlin)",
  ios: "Inicio de sesión con Client SDK: iOS (Swift)",
};

/** Where the token of a kind goes. @type {Record<import("../../../src/types.d.ts").Kind, string>} */
export const nextByKind = {
  application: "¿Funciona mi token? Las primeras peticiones no cambian nada ni cuestan nada.",
  user: "Un token de usuario inicia la sesión de su usuario con el Client SDK. Las llamadas desde un servidor necesitan un token de aplicación.",
  video:
    "Un token de Video es para el cliente que se une a la sesión. Las llamadas desde un servidor necesitan un token de aplicación.",
};
