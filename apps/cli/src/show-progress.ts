/** A progress line on a terminal's standard error, for whatever takes over a second; silent elsewhere. */
export function showProgress(what: string): { update(done: number, total: number): void; end(): void } {
  const started = Date.now();
  const isShown = () => process.stderr.isTTY && Date.now() - started > 1000;
  return {
    update(done, total) {
      if (!isShown()) return;
      const rate = done / ((Date.now() - started) / 1000);
      const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
      process.stderr.write(`\r\x1b[K${done} of ${total} ${what}, ${rate.toFixed(1)} a second${left}`);
    },
    end() {
      if (isShown()) process.stderr.write('\r\x1b[K');
    },
  };
}
