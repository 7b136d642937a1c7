/** The user's cache: tools that are built once and shared by all clones, with one folder per version. */
import { homedir } from "node:os";
import { join } from "node:path";

/** The cache's folder. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "vonage-jwt-web");
