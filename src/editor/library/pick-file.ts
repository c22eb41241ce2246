/** Asks for a file; nothing is given when none is chosen. Browsers want a press of a key or button right before it. */
export function pickFile(chosen: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json,text/plain';
  input.hidden = true;
  input.onchange = () => {
    const file = input.files?.[0];
    input.remove();
    if (file !== undefined) chosen(file);
  };
  input.oncancel = () => input.remove();
  // Safari forgets inputs that are no part of the page.
  document.body.append(input);
  input.click();
}
