// Runs before the first paint, so that a dark screen never flashes white and the page says its language at once.
// A file of its own because the server allows no inline script. The same keys are read in src/ui/stored.ts.
(() => {
  const stored = (key) => {
    try {
      return JSON.parse(localStorage.getItem(`cm.${key}`) ?? 'null');
    } catch {
      return null; // Storage is refused or holds something odd: the browser's own preference decides.
    }
  };
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = stored('theme') ?? (dark ? 'dark' : 'light');
  root.dataset.face = stored('face') ?? 'song';
  root.lang = stored('locale') ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
})();
