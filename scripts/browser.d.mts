export declare const browserAdvice: string;
export declare function findBrowser(): Promise<string | undefined>;
export declare function fetchBrowser(): void;
