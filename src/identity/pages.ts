/** The page of this origin that a sign-in returns to, in a window and in Outlook's dialog: the one redirect address that is registered. */
export const RETURN_PAGE = "auth.html";
