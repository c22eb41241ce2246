// What the editor remembers of how a person likes it.
import type { StoreApi } from 'zustand/vanilla';
import { openSettings } from '../storage/settings.ts';
import { isPhone } from './phone.ts';

export type Scheme = 'system' | 'dark' | 'light';
export type LeftPane = 'add' | 'tree' | 'blocks';
export type DockPane = 'json' | 'problems' | 'device' | 'traffic';

// A type and not an interface: only types are known to have no other keys, which keeping them as JSON asks for.
export type Settings = {
  readonly scheme: Scheme;
  /** How the layout is drawn on the canvas. */
  readonly deviceScheme: 'dark' | 'light';
  readonly leftPane: LeftPane;
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
  /** Where there is room for one panel beside the canvas. */
  readonly onlySide: 'left' | 'right' | 'none';
  readonly dockPane: DockPane;
  readonly dockOpen: boolean;
  /** The JSON pane beside the canvas instead of under it. */
  readonly dockBeside: boolean;
  /** Long lines of the JSON pane go on below instead of to the right. */
  readonly jsonWrap: boolean;
  /** The JSON pane gives screen readers pages of text instead of single lines. */
  readonly jsonSpoken: boolean;
  /** A slug of `canvas/devices.ts`. */
  readonly device: string;
  readonly landscape: boolean;
  readonly textScale: number;
  /** Types dropped lately, the latest first. */
  readonly recent: readonly string[];
  /** What is folded in the tree, by layout, the layout folded in last at the end. */
  readonly folded: Readonly<Record<string, readonly string[]>>;
};

export type SettingsStore = StoreApi<Settings>;

export const openEditorSettings = (): SettingsStore =>
  openSettings<Settings>('carter.editor', {
    scheme: 'system',
    deviceScheme: 'dark',
    leftPane: 'add',
    leftOpen: true,
    rightOpen: true,
    // There the panels come over the canvas, and one sees that first.
    onlySide: isPhone() ? 'none' : 'right',
    dockPane: 'json',
    dockOpen: true,
    dockBeside: false,
    jsonWrap: false,
    jsonSpoken: false,
    device: 'iphone-15',
    landscape: false,
    textScale: 1,
    recent: [],
    folded: {},
  });
