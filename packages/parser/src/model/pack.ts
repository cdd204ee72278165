/**
 * How the shares of the language model are packed into a string: base64 over bytes; numbers are varints, shares one byte each on
 * a logarithmic scale down to 1e-8 (within 4 %, far finer than smoothing is true). Both the builder and the reader use this file.
 */

const STEPS_PER_E = 14;

export const quantiseShare = (share: number) => Math.min(255, Math.round(-Math.log(share) * STEPS_PER_E));
const RESTORED = Float64Array.from({ length: 256 }, (_, step) => Math.exp(-step / STEPS_PER_E));
export const restoreShare = (step: number) => RESTORED[step] as number;

export class PackWriter {
  readonly bytes: number[] = [];
  byte(value: number): void {
    this.bytes.push(value);
  }
  varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.bytes.push((rest & 0x7f) | 0x80);
    this.bytes.push(rest);
  }
}

export class PackReader {
  private at = 0;
  private readonly bytes: string;
  constructor(base64: string) {
    // atob is in Node and in browsers alike; its string holds one byte a unit.
    this.bytes = atob(base64);
  }
  byte(): number {
    return this.bytes.charCodeAt(this.at++);
  }
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}
