// Before the first paint, so that nobody sees a flash of the wrong colours or language; and the words are sent for while the script is on its way.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = kept('mantine-color-scheme-value') ?? 'auto';
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const language = kept('trinh-ky.language') === 'en' ? 'en' : 'vi';
  document.documentElement.lang = language;
  const words = document.currentScript.dataset[language];
  if (words) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: words }));
})();
