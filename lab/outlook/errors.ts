/** How Outlook says no. */
/** Answered as a failure with this code; name and message come from the library's own table. */
export class OfficeError extends Error {
  constructor(readonly code: number) {
    super(`Office error ${code}`);
  }
}

export const CODES = {
  internalFormat: 9002,
  accessRestricted: 9017,
  genericToken: 9018,
  genericResponse: 9020,
  invalidValue: 9031,
  notSupported: 9032,
  itemNotSaved: 9046,
  itemNotFound: 9049,
  internal: 5001,
} as const;
