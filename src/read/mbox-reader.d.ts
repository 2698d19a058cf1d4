declare module 'mbox-reader' {
  /** The mails of an mbox file, one after the other. */
  export function mboxReader(
    stream: NodeJS.ReadableStream,
  ): AsyncGenerator<{ content: Buffer; time: Date | false }>;
}
