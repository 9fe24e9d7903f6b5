// Runs before the application, in the oldest syntax, so that a browser too old for it still gets an answer.
(() => {
  var fits =
    'noModule' in document.createElement('script') &&
    typeof window.structuredClone === 'function' &&
    typeof Array.prototype.findLast === 'function' &&
    'inert' in HTMLElement.prototype;
  if (!fits) {
    window.location.replace('/trinh-duyet-cu.html');
    return;
  }
  // The theme is set before the first paint: no white flash in a dark room.
  var chosen = null;
  try {
    chosen = window.localStorage.getItem('congvu.theme');
  } catch (_) {
    chosen = null;
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
