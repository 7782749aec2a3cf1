export declare const OPEN: string;
export declare const CLOSE: string;
export declare function pseudo(text: string): string;
