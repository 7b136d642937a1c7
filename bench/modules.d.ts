/** Without types of their own, or put in by the bundle. */
declare module "contender";
declare module "jsrsasign";
declare module "node-forge";
