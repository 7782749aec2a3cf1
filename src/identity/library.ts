/** The only importer of MSAL: a chunk of its own. */
export { createNestablePublicClientApplication, createStandardPublicClientApplication } from "@azure/msal-browser";
export type { AuthenticationResult, Configuration, IPublicClientApplication } from "@azure/msal-browser";
