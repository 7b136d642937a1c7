/** Two thousand signatures of each usual size, compared between the signing engine and OpenSSL. */
process.env.ENGINE_SIGNATURES = "2000";
await import("../engine/signature.test.mjs");
