/** Two thousand signatures of each usual size, by the signing engine and by OpenSSL. */
process.env.ENGINE_SIGNATURES = "2000";
await import("../engine/signature.test.mjs");
