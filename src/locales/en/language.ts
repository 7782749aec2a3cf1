/** The language of this folder (BCP 47), and how it writes dates where Outlook speaks another: day before month, 24 hours. */
export const language = "en";
export const dates = "en-GB";
