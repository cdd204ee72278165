/**
 * Standard output that waits for its reader: a write ends when the reader has room again, so a slow reader never makes us
 * hold the rest in memory. A reader that leaves (`| head -1`) ends the command quietly: `write` answers false.
 */
import type { Writable } from 'node:stream';

export class Output {
  #stream: Writable;
  #isOpen = true;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('drain', () => this.#wake?.());
    stream.on('close', () => this.#end());
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Whoever closed the pipe has read enough; any other failure (a full disk) is one.
      if (error.code !== 'EPIPE') this.#failure = error;
      this.#end();
    });
  }

  /** Whether somebody still reads. Throws what the stream failed with, a closed pipe aside. */
  async write(text: string): Promise<boolean> {
    if (this.#isOpen && !this.#stream.write(text)) await this.#room();
    if (this.#failure) throw this.#failure;
    return this.#isOpen;
  }

  #room(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (!this.#isOpen) resolve();
    });
  }

  #end(): void {
    this.#isOpen = false;
    this.#wake?.();
  }
}
