/** What is said about a Skype meeting. Loaded with the Skype client. */
export { skype } from "./en/skype";
