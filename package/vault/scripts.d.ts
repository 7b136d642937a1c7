/** Written by the build. */
export const frameScript: string;
export const frameHash: string;
export const workerScript: string;
