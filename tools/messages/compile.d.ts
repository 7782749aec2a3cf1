export declare const LANGUAGE_FILE: RegExp;
export declare function compileLanguageFile(
  source: string,
  filename: string,
  options?: { readonly language?: string },
): Readonly<Record<string, unknown>>;
export declare function inLanguage(filename: string, language: string): string;
