export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WrittenFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}
