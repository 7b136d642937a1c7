/** In the single file: the files themselves, the wasm in base64. */
declare const __INLINE__: Record<"wasm" | "worker", string> & { engine?: string };
/** In `main.js`: the hash of the worker's text. */
declare const __WORKER_HASH__: string;
/** In the service worker: the files of its version with their hashes, and the headers they are served with. */
declare const __PRECACHE__: { build: string; files: Record<string, string>; headers: Record<string, string> };

interface TrustedTypePolicy {
  createScriptURL(url: string): string;
}
interface FileSystemFileHandle {
  requestPermission(about: { mode: "read" }): Promise<PermissionState>;
}
interface Window {
  /** Not in every browser. */
  showOpenFilePicker?(): Promise<FileSystemFileHandle[]>;
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedTypePolicy;
  };
}

/** Set by early.js. */
declare var begun: import("./start/begin.js").Begun | undefined;
/** Set by early.js: the page is being left for the one in another language. */
declare var isLeaving: boolean | undefined;
