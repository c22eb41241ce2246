// Before anything is painted: dark or light, as chosen in the editor’s settings or as the system says.
(() => {
  let chosen;
  try {
    chosen = JSON.parse(localStorage.getItem('carter.editor') ?? '{}').scheme;
  } catch {
    // Nothing is kept here, or it cannot be read: the system decides.
  }
  const light = chosen === 'light' || (chosen !== 'dark' && matchMedia('(prefers-color-scheme: light)').matches);
  document.documentElement.dataset.scheme = light ? 'light' : 'dark';
})();
