/** A progress line on a terminal's standard error, for whatever takes over a second; silent elsewhere. */
export type Progress = {
  /** `total` is left out where nobody knows it; `more` stands behind the figures. */
  update(done: number, total?: number, more?: string): void;
  end(): void;
};

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 100;

export function showProgress(what: string): Progress {
  const started = Date.now();
  let last = started + FIRST_AFTER_MS - EVERY_MS;
  let isShown = false;
  return {
    update(done, total, more) {
      const now = Date.now();
      if (!process.stderr.isTTY || now - last < EVERY_MS) return;
      last = now;
      isShown = true;
      const rate = done / ((now - started) / 1000);
      const left = total !== undefined && rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
      const count = total === undefined ? short(done) : `${short(done)} of ${short(total)}`;
      process.stderr.write(`\r\x1b[K${count} ${what}, ${rate.toFixed(1)} a second${left}${more ? `; ${more}` : ''}`);
    },
    end() {
      if (isShown) process.stderr.write('\r\x1b[K');
    },
  };
}

const short = (count: number) => (Number.isInteger(count) ? String(count) : count.toFixed(1));
