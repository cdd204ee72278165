/**
 * Where each stretch of the visible text stands in the HTML source. Runs are in order and do not overlap; a run of equal
 * lengths maps character by character, any other (an entity, collapsed white space, an inserted line break) as a whole.
 * Offsets are UTF-16 units on both sides.
 */

/** Grows piece by piece in the text’s order, and is asked afterwards. */
export class OffsetMap {
  private readonly texts: number[] = [];
  private readonly sources: number[] = [];
  private readonly sourceLengths: number[] = [];
  private textLength = 0;

  /** Appends `length` units of text made from source `[from, to)`. */
  add(length: number, from: number, to: number): void {
    const last = this.texts.length - 1;
    const isPlain = to - from === length;
    if (last >= 0 && isPlain) {
      const lastText = this.texts[last] as number;
      const lastSource = this.sources[last] as number;
      const lastSourceLength = this.sourceLengths[last] as number;
      // Neighbouring plain runs become one, so the map stays as short as the markup is thin.
      if (this.textLength - lastText === lastSourceLength && lastSource + lastSourceLength === from) {
        this.sourceLengths[last] = lastSourceLength + length;
        this.textLength += length;
        return;
      }
    }
    this.texts.push(this.textLength);
    this.sources.push(from);
    this.sourceLengths.push(to - from);
    this.textLength += length;
  }

  /** The source range that text `[start, end)` was made from. */
  toSource(start: number, end: number): { start: number; end: number } {
    if (this.texts.length === 0) return { start: 0, end: 0 };
    const from = this.locate(start);
    const to = end > start ? this.locate(end - 1) : from;
    return {
      start: this.boundary(from, start, 0),
      end: end > start ? this.boundary(to, end - 1, 1) : this.boundary(from, start, 0),
    };
  }

  /** Source offset before (`side` 0) or behind (`side` 1) the unit at text offset `at`, which lies in `run`. */
  private boundary(run: number, at: number, side: 0 | 1): number {
    const text = this.texts[run] as number;
    const length = (this.texts[run + 1] ?? this.textLength) - text;
    const source = this.sources[run] as number;
    const sourceLength = this.sourceLengths[run] as number;
    if (length === sourceLength) return source + Math.min(at - text + side, sourceLength);
    return side === 0 ? source : source + sourceLength;
  }

  private locate(at: number): number {
    let low = 0;
    let high = this.texts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.texts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
