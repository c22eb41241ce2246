/** Pages without TLS have no clipboard interface; there the old command still copies what is selected. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text).catch(() => copySelected(text));
    return;
  }
  copySelected(text);
}

function copySelected(text: string): void {
  // In an open modal dialog, where everything outside is inert and cannot be selected.
  const holder = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.cssText = 'position:fixed;opacity:0';
  holder.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
