/** What the paths of an ACL let a token do, and where that is said. */

/** "This path lets the holder …" @type {Record<string, string>} */
export const aclPathMeaning = {
  "/*/sessions/**": "log in",
  "/*/users/**": "create and manage users",
  "/*/conversations/**": "create and manage conversations, send and receive messages",
  "/*/image/**": "send and receive images",
  "/*/media/**": "send and receive audio",
  "/*/knocking/**": "start phone calls",
  "/*/push/**": "receive push notifications",
  "/*/devices/**": "send push notifications",
  "/*/applications/**": "upload a push certificate (with a token without `sub`)",
  "/*/legs/**": "create and manage legs",
  "/*/rtc/**": "make real-time calls",
  "/*/calls/**": "call the Voice API",
  "/session/**": "connect to a Video session",
  "/**": "do everything",
};

/** Where a path's meaning comes from, for those that Vonage's documentation does not explain throughout. @type {Record<string, string>} */
export const aclPathSource = {
  "/*/rtc/**": "Listed only on newer pages of the documentation.",
  "/*/calls/**": "Not documented, but used in practice.",
  "/session/**": "Used by Vonage's Video SDK for Node.",
  "/**": "Not documented, but used in the code of Vonage's SDKs.",
};
