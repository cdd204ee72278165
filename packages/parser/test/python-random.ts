/** Python's random.Random for integer seeds (MT19937), as far as drawing a mirror site needs it: the dev pages name their sites by such seeds. */

const N = 624;
const M = 397;

export class PythonRandom {
  private readonly state = new Uint32Array(N);
  private at = N;

  constructor(seed: number) {
    const { state } = this;
    this.fill(19650218);
    // init_by_array with the seed as its only word.
    let i = 1;
    for (let k = 0; k < N; k++) {
      const mixed =
        (state[i] as number) ^ Math.imul((state[i - 1] as number) ^ ((state[i - 1] as number) >>> 30), 1664525);
      state[i] = mixed + seed;
      if (++i >= N) {
        state[0] = state[N - 1] as number;
        i = 1;
      }
    }
    for (let k = 0; k < N - 1; k++) {
      const mixed =
        (state[i] as number) ^ Math.imul((state[i - 1] as number) ^ ((state[i - 1] as number) >>> 30), 1566083941);
      state[i] = mixed - i;
      if (++i >= N) {
        state[0] = state[N - 1] as number;
        i = 1;
      }
    }
    state[0] = 0x80000000;
  }

  private fill(seed: number): void {
    this.state[0] = seed;
    for (let i = 1; i < N; i++) {
      const before = this.state[i - 1] as number;
      this.state[i] = Math.imul(before ^ (before >>> 30), 1812433253) + i;
    }
  }

  private next(): number {
    const { state } = this;
    if (this.at >= N) {
      for (let i = 0; i < N; i++) {
        const y = ((state[i] as number) & 0x80000000) | ((state[(i + 1) % N] as number) & 0x7fffffff);
        state[i] = (state[(i + M) % N] as number) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
      }
      this.at = 0;
    }
    let y = state[this.at++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** In [0, 1). */
  random(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  choice<T>(items: readonly T[]): T {
    const bits = 32 - Math.clz32(items.length);
    let drawn = this.next() >>> (32 - bits);
    while (drawn >= items.length) drawn = this.next() >>> (32 - bits);
    return items[drawn] as T;
  }
}
