/** What can be done with a token. */

/** What a snippet is written for, in the order of the menu. @type {Record<import("../../../src/types.d.ts").SnippetTarget, string>} */
export const targetNames = {
  curl: "curl",
  powershell: "PowerShell",
  httpie: "HTTPie",
  header: "Authorization header",
  env: ".env file",
  cli: "Vonage CLI",
  node: "Node",
  python: "Python",
  java: "Java",
  kotlin: "Kotlin",
  php: "PHP",
  ruby: "Ruby",
  dotnet: ".NET",
  go: "Go",
  web: "Client SDK login: web (JavaScript)",
  android: "Client SDK login: Android (Kotlin)",
  ios: "Client SDK login: iOS (Swift)",
};

/** Where the token of a kind goes. @type {Record<import("../../../src/types.d.ts").Kind, string>} */
export const nextByKind = {
  application: "Does my token work? The first requests change nothing and cost nothing.",
  user: "A user token logs its user in with the Client SDK. Calls from a server need an application token.",
  video: "A Video token is for the client that joins the session. Calls from a server need an application token.",
};
