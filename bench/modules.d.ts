/** Modules without types of their own, or inserted by the bundle. */
declare module "contender";
declare module "jsrsasign";
declare module "node-forge";
