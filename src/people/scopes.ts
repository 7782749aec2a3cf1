/**
 * What the owner's side asks for beside the deployment's own scopes, and only when she opens it: her own calendar's permissions
 * (learn.microsoft.com/graph/api/calendar-post-calendarpermissions) and who gets her invitations (…/user-get-mailboxsettings).
 */
export const SCOPES: readonly string[] = ["Calendars.ReadWrite", "MailboxSettings.Read"];
