import { useState } from 'react';
import { useApp } from '../useApp.tsx';

/** What has the focus, or the button of the menu that has. */
function focused(): Element | null {
  let element = document.activeElement;
  for (;;) {
    const opener = element?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
    const button = opener === null || opener === undefined ? null : document.getElementById(opener);
    if (button === null || button === element) return element;
    element = button;
  }
}

/**
 * For a sheet that is opened by keys and commands: Radix gives the focus back to a sheet’s own button only. What has
 * gone meanwhile is stood in for by the canvas, and whoever has taken the focus already keeps it.
 */
export function useFocusBack(): (event: Event) => void {
  const { canvas } = useApp();
  const [cameFrom] = useState(focused);
  return (event) => {
    event.preventDefault();
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const isThere = cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body;
    (isThere ? cameFrom : canvas.parts.pane)?.focus({ preventScroll: true });
  };
}
