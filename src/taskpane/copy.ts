/**
 * Copies what a read-only field holds. Outlook's frame grants no clipboard permission, so `navigator.clipboard` is refused
 * there; the older command works after a click.
 * @returns false where even that is refused: the text is then left selected for Ctrl+C.
 */
export function copyField(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const before = document.activeElement;
  field.focus();
  field.select();
  field.setSelectionRange(0, field.value.length);
  let copied: boolean;
  try {
    // Deprecated, and the only way that needs no permission: html.spec.whatwg.org/#dom-document-execcommand
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor needs the permission
    copied = document.execCommand("copy");
  } catch {
    copied = false;
  }
  if (copied && before instanceof HTMLElement) before.focus();
  return copied;
}
