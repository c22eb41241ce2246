// Path data of simple shapes. Many of them in one path cost little more than one of them.
import type { Box } from './axes.ts';
import { round } from './numbers.ts';

export function rectPath({ x, y, width, height }: Box, radius = 0): string {
  const w = Math.max(0, width);
  const h = Math.max(0, height);
  const r = Math.min(radius, w / 2, h / 2);
  if (r < 0.3) return `M${round(x)} ${round(y)}h${round(w)}v${round(h)}h${round(-w)}z`;
  const arc = (dx: number, dy: number) => `a${round(r)} ${round(r)} 0 0 1 ${round(dx)} ${round(dy)}`;
  return `M${round(x + r)} ${round(y)}h${round(w - 2 * r)}${arc(r, r)}v${round(h - 2 * r)}${arc(-r, r)}h${round(2 * r - w)}${arc(-r, -r)}v${round(2 * r - h)}${arc(r, -r)}z`;
}

export function circlePath(x: number, y: number, radius: number): string {
  const r = round(Math.max(0, radius));
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

export function diamondPath(x: number, y: number, radius: number): string {
  return `M${round(x)} ${round(y - radius)}L${round(x + radius)} ${round(y)}L${round(x)} ${round(y + radius)}L${round(x - radius)} ${round(y)}z`;
}

/** 0 inside. */
export function distanceTo({ x, y, width, height }: Box, px: number, py: number): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}
