/** What the platform's process is told: who can sign in, and to what. */
export interface PlatformPerson {
  readonly name: string;
  readonly upn: string;
  readonly objectId: string;
  readonly tenantId: string;
}

export interface PlatformSetUp {
  readonly people: readonly PlatformPerson[];
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  /** Delegated permissions that the application may ask for. */
  readonly scopes: readonly string[];
  /** Where nobody sits at the sign-in page: what is answered there at once. null: a person, or a test, presses the buttons. */
  readonly unattended: Unattended | null;
}

export interface Unattended {
  readonly objectId: string;
  readonly answer: "accept" | "cancel" | "denied" | "adminNeeded" | "never";
}
