// Classic script on purpose: it runs before the first paint, so that a dark page never flashes white.
(() => {
  const read = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const chosen = read('hy.theme') ?? 'system';
  const dark = chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.bsTheme = dark ? 'dark' : 'light';
  const locale = read('hy.locale');
  if (locale) document.documentElement.lang = locale;
})();
