/** Put in by the build: where the worker's files are and what their hashes are. */
declare const __ASSETS__: Record<"wasm" | "worker", { url: string; integrity: string }>;
declare const __VERSION__: string;

interface TrustedTypePolicy {
  createScriptURL(url: string): string;
}
interface Window {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypePolicy;
  };
}
